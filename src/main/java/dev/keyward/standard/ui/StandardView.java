package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.NewStandard;
import dev.keyward.standard.StandardId;
import dev.keyward.standard.StandardState;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** One version of a standard: what it sets, and as long as it is a draft what that would change. */
@Route("standards/:id")
@PermitAll
final class StandardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient StandardDesk desk;
    private String title = "";

    StandardView(StandardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shows(desk.standards()
                .standard(StandardId.of(event.getRouteParameters().get("id").orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void shows(NamingStandard standard) {
        title = "%s, version %d".formatted(Words.sentence(standard.scope().words()), standard.edition());
        var draft = standard.state() == StandardState.DRAFT;
        var header = new PageHeader(title)
                .under("Key families", "families")
                .under("Naming standard", StandardNavigation.LIST)
                .says(standard.note())
                .beside(SettingWords.badge(standard.state()));
        getContent().removeAll();
        getContent().addClassName("kw-stack");
        getContent().add(draft ? header.acts(set(standard), effective(standard)) : header);
        getContent().add(facts(standard), settings(standard));
        if (draft) {
            getContent().add(new DryRunPanel(desk.standards().dryRun(standard.id())));
        }
    }

    private Component facts(NamingStandard standard) {
        var facts = new FactList()
                .fact("Begun", new Div(new Moment(standard.createdAt(), desk.now()), words(" by " + standard.author())))
                .fact(
                        "Changed",
                        new Div(new Moment(standard.updatedAt(), desk.now()), words(" by " + standard.editor())));
        if (standard.effectiveFrom() != null) {
            facts.fact(
                    "In force from",
                    new Div(
                            new Moment(standard.effectiveFrom(), desk.now()),
                            words(" by " + standard.madeEffectiveBy())));
        }
        if (standard.supersededAt() != null) {
            facts.fact("Superseded", new Moment(standard.supersededAt(), desk.now()));
        }
        facts.addClassName("kw-facts-row");
        return new Card("This version", facts);
    }

    private static Component words(String text) {
        return new com.vaadin.flow.component.html.Span(text);
    }

    private Component settings(NamingStandard standard) {
        return new Card("What it sets", new SettingList(standard, desk.mayWrite(), this::change, this::remove))
                .counts(standard.settings().size());
    }

    private Button set(NamingStandard standard) {
        return allowed(new Button("Set a rule", click -> change(standard, null)));
    }

    private void change(NamingStandard standard, @org.jspecify.annotations.Nullable RuleSetting known) {
        new SettingDialog(known, setting -> save(standard, setting.ruleId(), List.of(setting))).open();
    }

    private void remove(NamingStandard standard, RuleSetting known) {
        try {
            save(standard, known.ruleId(), List.of());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private void save(NamingStandard standard, String ruleId, List<RuleSetting> instead) {
        var rules = new ArrayList<RuleSetting>();
        standard.settings().stream()
                .filter(setting -> !setting.ruleId().equals(ruleId))
                .forEach(rules::add);
        rules.addAll(instead);
        shows(desk.standards()
                .edit(
                        standard.id(),
                        standard.version(),
                        new NewStandard(standard.scopeKind(), standard.scopeName(), rules, standard.note())));
    }

    private Button effective(NamingStandard standard) {
        var button = new Button("Make it effective", click -> new EffectDialog(standard, desk, this::shows).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return standard.writers().contains(desk.reader().actor().name())
                ? Barred.because("You wrote this version, so another platform admin makes it effective.", button)
                : allowed(button);
    }

    private Button allowed(Button button) {
        return desk.mayWrite() ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }
}
