package dev.keyward.measurement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one region in one step of a chart, added up. Percentiles do not add up: the worst of them stands.
 *
 * @param at when the step begins
 */
public record Point(
        String region,
        Instant at,
        long reads,
        long hits,
        long misses,
        long sampledReads,
        long staleReads,
        @Nullable Double stalenessP95Seconds,
        @Nullable Double hitP95Ms,
        @Nullable Double originP95Ms,
        @Nullable Long invalidations,
        @Nullable Long dlqDepth) {

    /** Null when nothing was sampled: that is no data, not zero. */
    public @Nullable Double staleRatio() {
        return sampledReads == 0 ? null : (double) staleReads / sampledReads;
    }

    public @Nullable Double hitRatio() {
        return reads == 0 ? null : (double) hits / reads;
    }
}
