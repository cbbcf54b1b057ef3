package dev.keyward.maturity.rest;

import dev.keyward.maturity.ProposalState;
import dev.keyward.maturity.RulesetProposal;
import dev.keyward.maturity.criteria.Ruleset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposed ruleset as programs read it, with what may be done to it. */
record ProposalAnswer(
        String id,
        int basedOn,
        Ruleset rules,
        String reason,
        ProposalState state,
        List<ProposalState> availableTransitions,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark) {

    static ProposalAnswer of(RulesetProposal one) {
        return new ProposalAnswer(
                one.id().toString(),
                one.basedOn(),
                one.rules(),
                one.reason(),
                one.state(),
                one.state().availableTransitions(),
                one.proposedBy(),
                one.proposedAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.remark());
    }
}
