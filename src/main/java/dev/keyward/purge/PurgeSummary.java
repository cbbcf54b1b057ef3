package dev.keyward.purge;

import dev.keyward.purge.approval.Risk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of purges.
 *
 * @param expected keys of the dry run; null until there is one
 * @param drill whether the incident it serves is a drill
 * @param deleted keys that are gone for sure
 */
public record PurgeSummary(
        PurgeId id,
        long version,
        PurgeState state,
        @Nullable String explanation,
        boolean drifted,
        List<String> families,
        String keyspace,
        String environment,
        String reason,
        @Nullable String incident,
        boolean drill,
        String requester,
        Instant requestedAt,
        @Nullable Risk risk,
        @Nullable Long expected,
        long deleted) {

    PurgeSummary asDrill() {
        return new PurgeSummary(
                id,
                version,
                state,
                explanation,
                drifted,
                families,
                keyspace,
                environment,
                reason,
                incident,
                true,
                requester,
                requestedAt,
                risk,
                expected,
                deleted);
    }
}
