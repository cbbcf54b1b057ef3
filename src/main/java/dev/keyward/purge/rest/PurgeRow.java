package dev.keyward.purge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.approval.Risk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the list of purges. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PurgeRow(
        UUID id,
        PurgeState state,
        @Nullable String explanation,
        List<String> families,
        String keyspace,
        String environment,
        String reason,
        @Nullable String incident,
        boolean drill,
        String requester,
        Instant requestedAt,
        @Nullable Risk risk,
        @Nullable Long count,
        long deleted) {

    static PurgeRow of(PurgeSummary summary) {
        return new PurgeRow(
                summary.id().value(),
                summary.state(),
                summary.explanation(),
                summary.families(),
                summary.keyspace(),
                summary.environment(),
                summary.reason(),
                summary.incident(),
                summary.drill(),
                summary.requester(),
                summary.requestedAt(),
                summary.risk(),
                summary.expected(),
                summary.deleted());
    }
}
