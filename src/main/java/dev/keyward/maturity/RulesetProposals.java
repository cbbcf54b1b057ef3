package dev.keyward.maturity;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Other numbers: proposed by one person, put in force as the next version by another; then everything is judged again. */
@Service
public class RulesetProposals {
    private final RulesetRows versions;
    private final ProposalRows proposals;
    private final Marks marks;
    private final EveryFamily every;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    RulesetProposals(
            RulesetRows versions,
            ProposalRows proposals,
            Marks marks,
            EveryFamily every,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.versions = versions;
        this.proposals = proposals;
        this.marks = marks;
        this.every = every;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that wait first, then the latest first. */
    @SignedIn
    public List<RulesetProposal> all() {
        return proposals.all();
    }

    @SignedIn
    public RulesetProposal proposal(ProposalId id) {
        return proposals.find(id).orElseThrow(() -> Refused.unknown("proposed ruleset", id.toString()));
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole({Role.REVIEWER, Role.PLATFORM_ADMIN})
    public RulesetProposal propose(int basedOn, Ruleset rules, String reason) {
        marks.takeTurn();
        var inForce = versions.inForce();
        if (inForce.version() != basedOn) {
            throw Refused.stale("The ruleset");
        }
        if (inForce.rules().equals(rules)) {
            throw Refused.invalid("rules", "These numbers are in force already.", "Change at least one of them.");
        }
        var at = clock.instant();
        var id = new ProposalId(Identifier.next(at.toEpochMilli()));
        var asked = RulesetProposal.proposed(
                id, basedOn, rules, Reason.asked(reason), current.actor().name(), at);
        proposals.add(asked);
        audit.record("ruleset.proposed", subject(asked), inForce.rules(), rules, asked.reason());
        return asked;
    }

    /** Puts it in force or rejects it; never by whoever proposed it (I1). */
    @Transactional
    @RequiresRole({Role.REVIEWER, Role.PLATFORM_ADMIN})
    public RulesetProposal decide(ProposalId id, boolean approved, String remark) {
        marks.takeTurn();
        var before = proposal(id);
        var after = before.decided(
                approved, Reason.given("comment", remark), current.actor().name(), clock.instant());
        if (approved) {
            enforce(after);
        }
        return settled(approved ? "ruleset.enforced" : "ruleset.rejected", before, after);
    }

    @Transactional
    @RequiresRole({Role.REVIEWER, Role.PLATFORM_ADMIN})
    public RulesetProposal withdraw(ProposalId id, String reason) {
        marks.takeTurn();
        var before = proposal(id);
        var after = before.withdrawn(Reason.given(reason), current.actor().name(), clock.instant());
        return settled("ruleset.withdrawn", before, after);
    }

    private void enforce(RulesetProposal decided) {
        var inForce = versions.inForce();
        if (inForce.version() != decided.basedOn()) {
            throw Refused.wrongState(
                    "Version %d came into force after this was proposed.".formatted(inForce.version()),
                    "Reject it, and have the numbers proposed again on top of that version.");
        }
        versions.add(RulesetVersion.next(inForce, decided));
        every.mark(Occasion.RULESET);
    }

    private RulesetProposal settled(String action, RulesetProposal before, RulesetProposal after) {
        if (!proposals.settle(after)) {
            throw Refused.stale("The proposal");
        }
        audit.record(action, subject(after), before, after, after.remark());
        return after;
    }

    private static String subject(RulesetProposal proposal) {
        return "ruleset/" + (proposal.basedOn() + 1);
    }
}
