package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Persona;
import java.time.Instant;
import java.util.List;

/** What should have been learned or done by now; for those who lead incidents. */
@org.springframework.stereotype.Component
class OverdueCard implements HomeCard {
    private static final int MOST = 5;
    private final LearningDesk desk;

    OverdueCard(LearningDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? NOT_SHOWN : order();
    }

    @Override
    public Component content() {
        var now = desk.clock().instant();
        var leads = desk.reader().has(Role.INCIDENT_COMMANDER);
        var postmortems = leads
                ? desk.postmortems().open().stream()
                        .filter(one -> one.isOverdue(now))
                        .toList()
                : List.<Postmortem>of();
        var actions = leads
                ? desk.actions().page(ActionFilter.WAITING, 0, 50).stream()
                        .filter(item -> item.isOverdue(now))
                        .toList()
                : List.<ActionItem>of();
        var card = card(postmortems, actions, now);
        card.setVisible(!postmortems.isEmpty() || !actions.isEmpty());
        return card;
    }

    private Card card(List<Postmortem> postmortems, List<ActionItem> actions, Instant now) {
        var card = new Card("Overdue lessons").counts(postmortems.size() + actions.size());
        postmortems.stream()
                .limit(MOST)
                .forEach(one -> card.row(
                        "Postmortem of " + one.number().words(),
                        IncidentNavigation.path(one.number(), "postmortem"),
                        desk.incidents().incident(one.number()).title(),
                        new Moment(java.util.Objects.requireNonNullElse(one.dueAt(), now), now)));
        actions.stream()
                .limit(MOST)
                .forEach(item -> card.row(
                        item.title(),
                        PostmortemNavigation.actions(item.ownerTeam()),
                        item.ownerTeam().text(),
                        new Moment(item.dueAt(), now)));
        return card;
    }
}
