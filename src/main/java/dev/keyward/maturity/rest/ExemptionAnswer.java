package dev.keyward.maturity.rest;

import dev.keyward.maturity.Exemption;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exemption as programs read it; its state is the one by the clock. */
record ExemptionAnswer(
        String id,
        Scope scope,
        String name,
        String criterion,
        String reason,
        ExemptionState state,
        List<ExemptionState> availableTransitions,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBecause) {

    static ExemptionAnswer of(Exemption one, Instant now) {
        var state = one.stateAt(now);
        return new ExemptionAnswer(
                one.id().toString(),
                one.scope(),
                one.name(),
                one.criterion(),
                one.reason(),
                state,
                state.availableTransitions(),
                one.requestedBy(),
                one.requestedAt(),
                one.expiresAt(),
                one.decidedBy(),
                one.decidedAt(),
                one.remark(),
                one.endedBy(),
                one.endedAt(),
                one.endedBecause());
    }
}
