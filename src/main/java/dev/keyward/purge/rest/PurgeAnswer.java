package dev.keyward.purge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.purge.Course;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Glass;
import dev.keyward.purge.Progress;
import dev.keyward.purge.Purge;
import dev.keyward.purge.Purge.Blocked;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Timings;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.scope.Manner;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.purge.scope.Yielding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One purge as other programs read it; what does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PurgeAnswer(
        UUID id,
        PurgeState state,
        Set<PurgeState> availableTransitions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Blocked> blockedTransitions,
        @Nullable String explanation,
        List<ScopedFamily> families,
        String keyspace,
        String environment,
        Map<String, List<String>> values,
        List<String> regions,
        @Nullable Long maxKeysPerSecond,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Yielding> yielding,
        Manner manner,
        String scopeHash,
        String reason,
        @Nullable String incident,
        boolean drill,
        String requester,
        @Nullable DryRun dryRun,
        @Nullable Risk risk,
        int requiredApprovals,
        List<Approval> approvals,
        @Nullable Glass breakGlass,
        Progress progress,
        Course course,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String deadReason,
        Timings timings) {

    static PurgeAnswer of(Purge purge) {
        var scope = purge.scope();
        return new PurgeAnswer(
                purge.id().value(),
                purge.state(),
                purge.availableTransitions(),
                blocked(purge),
                purge.explanation(),
                scope.families(),
                scope.keyspace(),
                scope.environment(),
                scope.values(),
                scope.regions(),
                scope.maxKeysPerSecond(),
                scope.yielding(),
                scope.manner(),
                purge.scopeHash(),
                purge.reason(),
                purge.incident(),
                purge.drill(),
                purge.requester(),
                purge.dryRun(),
                purge.risk(),
                purge.requiredApprovals(),
                purge.approvals(),
                purge.glass(),
                purge.progress(),
                purge.course(),
                purge.attempts(),
                purge.nextAttemptAt(),
                purge.deadReason(),
                purge.timings());
    }

    private static List<Blocked> blocked(Purge purge) {
        var blocked = purge.blocked();
        return blocked == null ? List.of() : List.of(blocked);
    }
}
