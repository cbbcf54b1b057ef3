package dev.keyward.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Modules;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Registers a family, or edits one. What somebody typed is never lost: not to a refusal, a colleague or a click away. */
@Route("families/new")
@RouteAlias("families/:name/edit")
@PermitAll
final class FamilyFormView extends Composite<Div> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final transient Registry registry;
    private final transient CurrentActor reader;
    private final transient Clock clock;
    private final FamilyForm form;
    private final Div problem = new Div();
    private transient @Nullable Family family;

    FamilyFormView(Registry registry, Ownership ownership, Fleet fleet, CurrentActor reader, Clock clock) {
        this.registry = registry;
        this.reader = reader;
        this.clock = clock;
        form = new FamilyForm(registry, ownership, fleet, reader);
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Modules.attend(this, "unsaved", "attend");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("name");
        if (name.isPresent()) {
            edits(FamilyLookup.family(registry, name.get()));
        } else {
            registers(QueryState.of(event.getLocation()).get("template"));
        }
    }

    private void registers(String beginning) {
        if (!reader.has(Role.DOMAIN_EDITOR)) {
            throw Refused.forbidden(
                    "It takes the role domain editor to register a family.",
                    "A platform admin can grant it under Accounts.");
        }
        form.begin(beginning);
        shows(
                new PageHeader("Register a key family")
                        .under("Key families", FamilyNavigation.LIST)
                        .says("Type the template first. Most of the rest follows from it."),
                "Register the family",
                FamilyNavigation.LIST);
    }

    private void edits(Family read) {
        if (!registry.mayChange(read)) {
            throw Refused.forbidden(
                    "Only members of %s who are domain editors change %s.".formatted(read.owner(), read.name()),
                    "Ask somebody of %s, or a platform admin to grant you the role.".formatted(read.owner()));
        }
        family = read;
        form.shows(read);
        shows(
                new PageHeader("Edit " + read.name())
                        .under("Key families", FamilyNavigation.LIST)
                        .under(read.name().text(), FamilyNavigation.path(read.name())),
                "Save changes",
                FamilyNavigation.path(read.name()));
    }

    private void shows(PageHeader header, String verb, String back) {
        var save = new Button(verb, click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button("Cancel", click -> UI.getCurrent().navigate(back));
        var acts = new Div(save, cancel);
        if (family == null) {
            var outlook = new OutlookLine();
            form.onOutlook(outlook::foresees);
            acts.add(new Button("Save as a draft", click -> keep()), outlook);
        }
        acts.addClassNames("kw-actions", "kw-form-acts");
        getContent().removeAll();
        getContent().add(header, problem, form, acts);
    }

    private void save() {
        var missing = form.missing();
        if (missing.isEmpty()) {
            save(form.spec());
        } else {
            complains("Some fields need a second look.", "", missing);
        }
    }

    /** Keeps what was typed without asking whether it may become active. */
    private void keep() {
        var missing = form.missing();
        if (missing.isEmpty()) {
            finish(() -> registry.draft(form.spec()));
        } else {
            complains("A draft needs these too.", "", missing);
        }
    }

    private void finish(Supplier<Family> act) {
        try {
            var saved = act.get();
            form.saved();
            Toast.says(outcome(saved));
            UI.getCurrent().navigate(FamilyNavigation.path(saved.name()));
        } catch (Refused refused) {
            complains(refused.getMessage(), refused.remedy(), refused.findings());
        }
    }

    private String outcome(Family saved) {
        if (family != null) {
            return "Saved.";
        }
        return switch (saved.state()) {
            case ACTIVE -> "%s is registered and active.".formatted(saved.name());
            case IN_REVIEW -> "%s is registered and waits for a domain approver.".formatted(saved.name());
            default -> "%s is kept as a draft.".formatted(saved.name());
        };
    }

    private void save(FamilySpec spec) {
        try {
            var saved = family == null ? registry.register(spec) : registry.edit(family.name(), family.version(), spec);
            form.saved();
            Toast.says(outcome(saved));
            UI.getCurrent().navigate(FamilyNavigation.path(saved.name()));
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.STALE && family != null) {
                merges(family, spec);
            } else {
                complains(refused.getMessage(), refused.remedy(), refused.findings());
            }
        }
    }

    private void merges(Family read, FamilySpec yours) {
        var theirs = registry.family(read.name());
        var merge = new Merge(read.spec(), theirs.spec(), yours);
        new MergeDialog(merge, new Moment(theirs.updatedAt(), clock.instant()), chosen -> {
                    family = theirs;
                    form.shows(chosen);
                    save(chosen);
                })
                .open();
    }

    private void complains(String message, String remedy, List<Finding> findings) {
        var homeless = form.complain(findings);
        problem.removeAll();
        var title = new Paragraph(message);
        title.addClassName("kw-refusal-title");
        problem.add(title);
        if (!remedy.isEmpty()) {
            problem.add(new Paragraph(remedy));
        }
        if (!homeless.isEmpty()) {
            problem.add(new FindingList(homeless));
        }
        problem.setVisible(true);
        problem.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            var leaving = event.postpone();
            new Confirmation("Leave without saving?", new Paragraph("What you typed on this page would be lost."))
                    .open("Discard changes", leaving::proceed)
                    .addCancelListener(cancel -> leaving.cancel());
        }
    }

    @Override
    public String getPageTitle() {
        return family == null ? "Register a key family" : "Edit " + family.name();
    }
}
