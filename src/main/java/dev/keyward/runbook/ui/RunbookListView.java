package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.Runbooks;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;

/** What to do in incidents: one runbook for all of them, narrower ones for domains and families. */
@Route(RunbookNavigation.LIST)
@PageTitle("Runbooks")
@PermitAll
final class RunbookListView extends Composite<Div> {
    private final transient InstantSource clock;

    RunbookListView(Runbooks runbooks, CurrentActor reader, InstantSource clock) {
        this.clock = clock;
        var all = runbooks.all();
        getContent()
                .add(
                        new PageHeader("Runbooks")
                                .says("An incident runs the narrowest one that fits: its family's, its domain's, or"
                                        + " the global one.")
                                .acts(write(reader)),
                        card("In use", all.stream().filter(Runbook::isInUse).toList()));
        var retired = all.stream().filter(one -> !one.isInUse()).toList();
        if (!retired.isEmpty()) {
            getContent().add(card("Retired", retired));
        }
    }

    private static Component write(CurrentActor reader) {
        var button = new Button("Write a runbook", click -> UI.getCurrent().navigate(RunbookNavigation.NEW));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.INCIDENT_COMMANDER) || reader.has(Role.PLATFORM_ADMIN) || reader.has(Role.DOMAIN_EDITOR)
                ? Shortcut.creates(button)
                : Barred.without(Role.INCIDENT_COMMANDER, button);
    }

    private Card card(String title, List<Runbook> runbooks) {
        var card = new Card(title).counts(runbooks.size());
        runbooks.forEach(one -> card.row(
                one.title(),
                RunbookNavigation.runbook(one.name()),
                "For %s \u00b7 %d steps \u00b7 version %d%s"
                        .formatted(
                                one.scope().words(),
                                one.stepList().size(),
                                one.number(),
                                one.isInUse() && one.farewell() != null ? " \u00b7 waits to be retired" : ""),
                new Moment(one.writtenAt(), clock.instant()),
                RunbookWords.review(one)));
        return card;
    }
}
