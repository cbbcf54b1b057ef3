package dev.keyward.finding.rest;

import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverState;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A waiver as programs read it; its state is the one by the clock. */
record WaiverAnswer(
        String id,
        FamilyId family,
        String ruleId,
        String reason,
        WaiverState state,
        List<WaiverState> availableTransitions,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBecause) {

    static WaiverAnswer of(Waiver waiver, Instant now) {
        var state = waiver.stateAt(now);
        return new WaiverAnswer(
                waiver.id().toString(),
                waiver.family(),
                waiver.ruleId(),
                waiver.reason(),
                state,
                state.availableTransitions(),
                waiver.requestedBy(),
                waiver.requestedAt(),
                waiver.expiresAt(),
                waiver.decidedBy(),
                waiver.decidedAt(),
                waiver.remark(),
                waiver.endedBy(),
                waiver.endedAt(),
                waiver.endedBecause());
    }
}
