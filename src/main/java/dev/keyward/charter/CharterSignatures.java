package dev.keyward.charter;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams agree to the charter in force: a lead signs for theirs, once for each version. */
@Service
public class CharterSignatures {
    private final Charters charters;
    private final SignedSheets sheets;
    private final Leads leads;
    private final Ownership ownership;
    private final Staffing staffing;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CharterSignatures(
            Charters charters,
            SignedSheets sheets,
            Leads leads,
            Ownership ownership,
            Staffing staffing,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.charters = charters;
        this.sheets = sheets;
        this.leads = leads;
        this.ownership = ownership;
        this.staffing = staffing;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The signatures of a version, by team. */
    @SignedIn
    public List<Signature> of(int number) {
        return sheets.of(number);
    }

    /** Active teams that have not signed a version, by name. */
    @SignedIn
    public List<Team> missing(int number) {
        var signed =
                new HashSet<>(sheets.of(number).stream().map(Signature::team).toList());
        return ownership.teams().stream()
                .filter(team -> team.status() == Team.Status.ACTIVE && !signed.contains(team.name()))
                .toList();
    }

    /** The teams whoever is acting can still sign a version for. */
    @SignedIn
    public List<TeamId> mine(int number) {
        var missing = missing(number).stream().map(Team::name).toList();
        return leads.ledBy(current.actor().name()).stream()
                .filter(missing::contains)
                .toList();
    }

    /** Signs the version in force for a team that whoever is acting leads. */
    @Transactional
    @SignedIn
    public Signature sign(int number, TeamId team) {
        var charter = charters.charter(number);
        requireInForce(charter);
        staffing.requireActive(team);
        requireLead(ownership.team(team));
        if (sheets.of(number).stream().anyMatch(known -> known.team().equals(team))) {
            throw Refused.wrongState(
                    "%s has signed version %d already.".formatted(team, number), "Nothing is left to be done.");
        }
        var made = new Signature(
                number,
                team,
                current.actor().name(),
                clock.instant(),
                charter.clauses().hash());
        sheets.add(made);
        events.publishEvent(new CharterSigned(number, team));
        audit.record(
                "charter.signed", Charters.subject(charter), null, Map.of("team", team, "text", made.textHash()), null);
        return made;
    }

    /** The row is locked, so two signatures for one team follow each other and none is given for a replaced version. */
    private void requireInForce(Charter charter) {
        if (!sheets.holdsInForce(charter.number())) {
            throw Refused.wrongState(
                    "Version %d is not in force, so it is not signed.".formatted(charter.number()),
                    charter.state() == CharterState.DRAFT
                            ? "Sign it once it is in force."
                            : "Read and sign the version that replaced it.");
        }
    }

    private void requireLead(Team team) {
        if (!Leads.leads(current.actor().name(), team)) {
            throw Refused.forbidden(
                    "Only a lead of %s signs for it.".formatted(team.name()),
                    "Ask a lead of the team, or ask a platform admin to name you one.");
        }
    }
}
