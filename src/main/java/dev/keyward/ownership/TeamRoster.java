package dev.keyward.ownership;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamDependents.Dependent;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is and was in a team, and whether the team is at work. One that something depends on cannot be let go. */
@Service
public class TeamRoster {
    private static final int MOST_NAMED = 20;
    private final Teams teams;
    private final Memberships memberships;
    private final Staffing staffing;
    private final People people;
    private final List<TeamDependents> dependents;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    TeamRoster(
            Teams teams,
            Memberships memberships,
            Staffing staffing,
            People people,
            List<TeamDependents> dependents,
            Audit audit,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.memberships = memberships;
        this.staffing = staffing;
        this.people = people;
        this.dependents = dependents;
        this.audit = audit;
        this.events = events;
    }

    /** Everybody who is or was in it, those who are first. */
    @SignedIn
    public List<Membership> memberships(TeamId name) {
        return memberships.of(team(name).name());
    }

    /** Everybody who may be put into a team: by account name, who can sign in. */
    @RequiresRole(Role.PLATFORM_ADMIN)
    public List<String> people() {
        return people.toPick();
    }

    /** What would be left alone if the team went. */
    @SignedIn
    public List<Dependent> dependents(TeamId name) {
        return dependents.stream().flatMap(source -> source.on(name).stream()).toList();
    }

    /**
     * Takes a team out of work or brings it back.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Team move(TeamId name, long basedOn, Team.Status to, String reason) {
        staffing.holds(name);
        var before = team(name);
        if (before.version() != basedOn) {
            throw Refused.stale("Team " + name);
        }
        Reason.given(reason);
        var after = before.moved(to);
        if (to == Team.Status.INACTIVE) {
            requireNothingDepends(name);
        }
        var saved = teams.update(before, after);
        events.publishEvent(new TeamChanged(name));
        var action = to == Team.Status.ACTIVE ? "team.reactivated" : "team.deactivated";
        audit.record(action, "team/" + name, before.status(), saved.status(), reason.strip());
        return saved;
    }

    private void requireNothingDepends(TeamId name) {
        var against = dependents(name);
        if (!against.isEmpty()) {
            throw Refused.rule(
                    "%s still answers for %d %s."
                            .formatted(name, against.size(), against.size() == 1 ? "thing" : "things"),
                    "Hand over what it owns, invalidates and stewards first.",
                    against.stream()
                            .limit(MOST_NAMED)
                            .map(one -> Finding.error("I2", "to", one.sentence()))
                            .toList());
        }
    }

    private Team team(TeamId name) {
        return teams.findById(name).orElseThrow(() -> Refused.unknown("team", name.text()));
    }
}
