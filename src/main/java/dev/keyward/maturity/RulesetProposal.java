package dev.keyward.maturity;

import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other numbers that one person proposes and another puts in force.
 *
 * @param basedOn the version that was in force when they were proposed
 * @param decidedBy who put them in force, rejected or withdrew them; null as long as they wait
 */
public record RulesetProposal(
        ProposalId id,
        int basedOn,
        Ruleset rules,
        String reason,
        ProposalState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark) {

    static RulesetProposal proposed(ProposalId id, int basedOn, Ruleset rules, String why, String person, Instant at) {
        return new RulesetProposal(id, basedOn, rules, why, ProposalState.PROPOSED, person, at, null, null, null);
    }

    /** Whether it still waits although another version came into force since it was proposed. */
    public boolean isOutdated(int inForce) {
        return state == ProposalState.PROPOSED && basedOn != inForce;
    }

    RulesetProposal decided(boolean approved, String words, String person, Instant at) {
        requireWaiting();
        if (person.equals(proposedBy)) {
            throw Refused.forbidden(
                    "You proposed this ruleset, so somebody else decides.", "Ask another reviewer or platform admin.");
        }
        return settled(approved ? ProposalState.IN_FORCE : ProposalState.REJECTED, words, person, at);
    }

    RulesetProposal withdrawn(String words, String person, Instant at) {
        requireWaiting();
        if (!person.equals(proposedBy)) {
            throw Refused.forbidden("%s proposed it.".formatted(proposedBy), "Reject it instead, with a word why.");
        }
        return settled(ProposalState.WITHDRAWN, words, person, at);
    }

    private void requireWaiting() {
        if (state != ProposalState.PROPOSED) {
            throw Refused.wrongState("The proposal is %s.".formatted(state), "Propose the numbers again.");
        }
    }

    private RulesetProposal settled(ProposalState next, String words, String person, Instant at) {
        return new RulesetProposal(id, basedOn, rules, reason, next, proposedBy, proposedAt, person, at, words);
    }
}
