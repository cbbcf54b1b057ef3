package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody really answers for each family, and saying that one does. */
@Service
public class Stewardship {
    private final Registry registry;
    private final Ownership ownership;
    private final Standing standing;
    private final DriftReads reads;
    private final DriftWatch watch;
    private final Attestations attestations;
    private final KnownOwners owners;
    private final Delegations delegations;
    private final Audit audit;
    private final CurrentActor current;
    private final InstantSource clock;

    Stewardship(
            Registry registry,
            Ownership ownership,
            Standing standing,
            DriftReads reads,
            DriftWatch watch,
            Attestations attestations,
            KnownOwners owners,
            Delegations delegations,
            Audit audit,
            CurrentActor current,
            InstantSource clock) {
        this.registry = registry;
        this.ownership = ownership;
        this.standing = standing;
        this.reads = reads;
        this.watch = watch;
        this.attestations = attestations;
        this.owners = owners;
        this.delegations = delegations;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Who answers for a family, what speaks against it, and what would be attested now. */
    @SignedIn
    public FamilyOwnership of(FamilyId name) {
        return standing.of(registry.family(name));
    }

    /** Families in drift, worst first. */
    @SignedIn
    public List<DriftRow> page(DriftFilter filter, long offset, int limit) {
        return reads.page(filter, offset, limit);
    }

    @SignedIn
    public long count(DriftFilter filter) {
        return reads.count(filter);
    }

    @SignedIn
    public List<DomainDrift> domains() {
        return reads.domains(clock.instant());
    }

    /** What was attested of a family, newest first. */
    @SignedIn
    public List<Attestation> attestations(FamilyId name) {
        return attestations.of(registry.family(name).name());
    }

    /** Statements that a person's teams owe soon or already, the most urgent first. */
    @SignedIn
    public List<Statement> due(String person) {
        return standing.due(ownership.teamsOf(person));
    }

    /** Whether whoever is acting may attest for this team. */
    @SignedIn
    public boolean mayAttest(TeamId owner) {
        return current.has(Role.DOMAIN_EDITOR)
                && ownership.isMember(current.actor().name(), owner);
    }

    /**
     * Says for the owner: we answer for this family as it is.
     *
     * @param seen the hash of the statement the person saw; another one is refused as stale, null takes it as it is
     * @param batch what was attested together with it; null when it was attested alone
     */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Attestation attest(FamilyId name, @Nullable String seen, @Nullable String batch) {
        var family = registry.family(name);
        requireOwnTeam(family, "attest it");
        var statement = standing.statement(family);
        if (seen != null && !seen.equals(statement.hash())) {
            throw Refused.stale("Family " + name);
        }
        var now = clock.instant();
        var made = new Attestation(
                name,
                family.owner(),
                current.actor().name(),
                now,
                now.plus(Ruleset.DEFAULT.attestationLife()),
                statement.hash(),
                statement.changes());
        attestations.add(made);
        owners.agree(name, family.owner(), now);
        watch.again(name);
        audit.record(
                "family.attested",
                "family/" + name,
                null,
                Map.of(
                        "team",
                        family.owner(),
                        "statement",
                        statement.hash(),
                        "changes",
                        statement.changes().size()),
                batch);
        return made;
    }

    /** Records that a team of another domain may make the family's stale values go away (OD07). */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public void delegate(FamilyId name, String reason) {
        var family = registry.family(name);
        requireOwnTeam(family, "say who may invalidate it");
        var team = family.spec().invalidatedBy();
        var why = Reason.given(reason);
        delegations.record(name, team, why, current.actor().name(), clock.instant());
        watch.again(name);
        audit.record("family.delegated", "family/" + name, null, Map.of("invalidationOwner", team), why);
    }

    private void requireOwnTeam(Family family, String act) {
        if (!standing.isAnswered(family)) {
            throw Refused.wrongState(
                    "%s has come to its end.".formatted(family.name()), "Nobody needs to answer for it any more.");
        }
        if (!ownership.isMember(current.actor().name(), family.owner())) {
            throw Refused.forbidden(
                    "Only members of %s can %s.".formatted(family.owner(), act),
                    "Ask somebody of %s, or claim the family for your team.".formatted(family.owner()));
        }
    }
}
