package dev.keyward.purge;

import dev.keyward.purge.approval.Risk;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of purges.
 *
 * @param expected keys of the dry run; null until there is one
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
        String requester,
        Instant requestedAt,
        @Nullable Risk risk,
        @Nullable Long expected,
        long deleted) {}
