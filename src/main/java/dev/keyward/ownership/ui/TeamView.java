package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Membership;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.TeamRoster;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** One team: who is in it and who was, what it answers for, and whether it is at work. */
@Route("teams/:name")
@PermitAll
final class TeamView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Ownership ownership;
    private final transient TeamRoster roster;
    private final transient CurrentActor reader;
    private final transient Clock clock;
    private String title = "";

    TeamView(Ownership ownership, TeamRoster roster, CurrentActor reader, Clock clock) {
        this.ownership = ownership;
        this.roster = roster;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = event.getRouteParameters().get("name").orElse("");
        try {
            shows(ownership.team(new TeamId(name)));
        } catch (IllegalArgumentException unfit) {
            throw Refused.unknown("team", name);
        }
    }

    private void reads() {
        shows(ownership.team(new TeamId(title)));
    }

    private void shows(Team team) {
        title = team.name().text();
        var everybody = roster.memberships(team.name());
        getContent().removeAll();
        var left = new Div(members(team, everybody), before(everybody));
        left.addClassName("kw-stack");
        var right = new Div(facts(team), answersFor(team));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        getContent().add(header(team, everybody), columns);
    }

    private PageHeader header(Team team, List<Membership> everybody) {
        var able = everybody.stream().filter(one -> one.lasts() && one.active()).count();
        return new PageHeader(team.name().text())
                .under("Teams", OwnershipNavigation.TEAMS)
                .says(
                        team.status() == Team.Status.INACTIVE
                                ? "It is not at work, so it can own nothing."
                                : able == 0 ? "Nobody in it can act now." : peopleCanAct(able))
                .beside(badge(team))
                .acts(move(team), edit(team));
    }

    private static String peopleCanAct(long able) {
        return able == 1 ? "Everything hangs on one person." : "%d people can act for it.".formatted(able);
    }

    static StatusBadge badge(Team team) {
        return team.status() == Team.Status.ACTIVE
                ? new StatusBadge(Tone.GOOD, "Active")
                : new StatusBadge(Tone.NEUTRAL, "Inactive");
    }

    private Button move(Team team) {
        var to = team.availableTransitions().getFirst();
        var verb = to == Team.Status.INACTIVE ? "Deactivate" : "Reactivate";
        return allowed(
                new Button(verb, click -> new TeamStatusDialog(roster, team, to, this::reads).open(UI.getCurrent())));
    }

    private Button edit(Team team) {
        return allowed(new Button(
                "Edit",
                new Glyph("edit"),
                click -> new TeamDialog(ownership, roster, this::reads)
                        .edit(ownership.team(team.name()))
                        .open()));
    }

    private Button allowed(Button button) {
        return reader.has(Role.PLATFORM_ADMIN) ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }

    private Component members(Team team, List<Membership> everybody) {
        var card = new Card("Members").counts(team.members().size());
        everybody.stream().filter(Membership::lasts).forEach(one -> card.add(MemberRow.of(one, clock.instant())));
        if (team.members().isEmpty()) {
            card.add(
                    new Paragraph("Nobody. What it owns has drifted, and the stewards of the domains answer instead."));
        }
        return card;
    }

    private Component before(List<Membership> everybody) {
        var left = everybody.stream().filter(one -> !one.lasts()).toList();
        var card = new Card("Before").counts(left.size());
        left.forEach(one -> card.add(MemberRow.of(one, clock.instant())));
        card.setVisible(!left.isEmpty());
        return card;
    }

    private Component facts(Team team) {
        var channel = team.escalationChannel();
        var families = new Anchor("families?owner=" + team.name(), "Families of " + team.name());
        return new Card(
                "Team",
                new FactList()
                        .fact("Duty", Words.of(team.kind()))
                        .fact(
                                "Escalation channel",
                                channel == null || channel.isBlank()
                                        ? new StatusBadge(Tone.ATTENTION, "No channel")
                                        : new com.vaadin.flow.component.html.Span(channel)),
                families);
    }

    private Component answersFor(Team team) {
        var dependents = roster.dependents(team.name());
        var card = new Card("What depends on it").counts(dependents.size());
        dependents.stream()
                .limit(TeamStatusDialog.MOST_SHOWN)
                .forEach(one -> card.row(one.label(), one.path(), one.sentence()));
        if (dependents.isEmpty()) {
            card.add(new Paragraph("Nothing: it owns and invalidates no family and stewards no domain."));
        }
        if (dependents.size() > TeamStatusDialog.MOST_SHOWN) {
            card.add(new Paragraph("And %d more.".formatted(dependents.size() - TeamStatusDialog.MOST_SHOWN)));
        }
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
