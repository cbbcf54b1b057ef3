package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.StandardId;
import dev.keyward.standard.StandardState;
import jakarta.annotation.security.PermitAll;

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
        var acts = new DraftActs(desk, standard, this::shows);
        getContent().add(draft ? header.acts(acts.discard(), acts.describe(), acts.set(), acts.effective()) : header);
        getContent().add(facts(standard), changes(standard), settings(standard, acts));
        if (draft) {
            getContent().add(new DryRunPanel(desk.standards().dryRun(standard.id())));
        }
    }

    private Component changes(NamingStandard standard) {
        var changes = desk.standards().changes(standard.id());
        return new Card("What it changes", new ChangeList(changes)).counts(changes.size());
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

    private Component settings(NamingStandard standard, DraftActs acts) {
        return new Card("What it sets", new SettingList(standard, desk.mayWrite(), acts::change, acts::remove))
                .counts(standard.settings().size());
    }
}
