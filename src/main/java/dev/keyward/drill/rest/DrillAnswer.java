package dev.keyward.drill.rest;

import dev.keyward.drill.Drill;
import dev.keyward.drill.DrillState;
import dev.keyward.drill.score.Result;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A drill as programs read it; {@code incident} is the number under which it runs. */
record DrillAnswer(
        String id,
        String scenario,
        List<FamilyId> families,
        List<DomainId> domains,
        RunbookId runbook,
        Instant plannedFor,
        int targetMinutes,
        DrillState state,
        List<DrillState> availableTransitions,
        String plannedBy,
        Instant plannedAt,
        @Nullable Integer incident,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer score,
        @Nullable Result result,
        @Nullable String cancelledBecause) {

    static DrillAnswer of(Drill drill) {
        return new DrillAnswer(
                drill.id().toString(),
                drill.scenario(),
                drill.familyNames(),
                drill.domains(),
                drill.runbook(),
                drill.plannedFor(),
                drill.targetMinutes(),
                drill.state(),
                drill.state().availableTransitions(),
                drill.plannedBy(),
                drill.plannedAt(),
                drill.incident(),
                drill.startedAt(),
                drill.endedAt(),
                drill.score(),
                drill.result(),
                drill.cancelledBecause());
    }
}
