package dev.keyward.ownership;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what: teams with their members, and domains with the freshness they promise. */
@Service
public class Ownership {
    private final Teams teams;
    private final Memberships members;
    private final Domains domains;
    private final KnownDomains known;
    private final Staffing staffing;
    private final People people;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Ownership(
            Teams teams,
            Memberships members,
            Domains domains,
            KnownDomains known,
            Staffing staffing,
            People people,
            Audit audit,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.members = members;
        this.domains = domains;
        this.known = known;
        this.staffing = staffing;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    @SignedIn
    public List<Team> teams() {
        return teams.findAllByOrderByName();
    }

    @SignedIn
    public Team team(TeamId name) {
        return teams.findById(name).orElseThrow(() -> Refused.unknown("team", name.text()));
    }

    /** The teams somebody is a member of, by account name. */
    @SignedIn
    public List<TeamId> teamsOf(String person) {
        return members.teamsOf(person);
    }

    @SignedIn
    public boolean isMember(String person, TeamId name) {
        return members.lasts(person, name);
    }

    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Team form(TeamId name, TeamDetails details) {
        people.requireAccounts(Set.of(), details.members());
        var team =
                new Team(name, 0, details.kind(), Team.Status.ACTIVE, details.escalationChannel(), details.members());
        var saved = insertedOnce("team", name.text(), () -> teams.insert(team));
        audit.record("team.created", "team/" + name, null, details, null);
        events.publishEvent(new TeamChanged(name));
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Team change(TeamId name, long basedOn, TeamDetails details) {
        var before = team(name);
        if (before.version() != basedOn) {
            throw Refused.stale("Team " + name);
        }
        people.requireAccounts(before.members(), details.members());
        var saved = teams.update(before, before.changed(details));
        events.publishEvent(new TeamChanged(name));
        audit.record("team.changed", "team/" + name, before, saved, null);
        return saved;
    }

    @SignedIn
    public List<Domain> domains() {
        return known.all();
    }

    @SignedIn
    public Domain domain(DomainId name) {
        return domains.findById(name).orElseThrow(() -> Refused.unknown("domain", name.text()));
    }

    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Domain promise(DomainId name, Sla sla) {
        requireTeam(sla.steward());
        var saved = insertedOnce("domain", name.text(), () -> domains.save(Domain.promised(name, 0, sla)));
        audit.record("domain.created", "domain/" + name, null, sla, null);
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Domain change(DomainId name, long basedOn, Sla sla) {
        requireTeam(sla.steward());
        var before = domain(name);
        if (before.version() != basedOn) {
            throw Refused.stale("Domain " + name);
        }
        var saved = domains.save(Domain.promised(name, basedOn, sla));
        audit.record("domain.changed", "domain/" + name, before.sla(), sla, null);
        events.publishEvent(new DomainChanged(name));
        return saved;
    }

    private void requireTeam(TeamId steward) {
        if (!staffing.holds(steward)) {
            throw Refused.invalid(
                    "steward",
                    "There is no active team '%s'.".formatted(steward),
                    "Create or reactivate the team first, or pick another.");
        }
    }

    private static <T> T insertedOnce(String what, String name, java.util.function.Supplier<T> insert) {
        try {
            return insert.get();
        } catch (DuplicateKeyException taken) {
            throw Refused.wrongState(
                    "There is already a %s '%s'.".formatted(what, name), "Pick another name, or change that one.");
        }
    }
}
