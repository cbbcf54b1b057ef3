package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one source saw of a family in one region for a while.
 *
 * @param bucketSeconds how long, 1 to 3,600
 * @param reads all of them; hits and misses are among them
 * @param sampledReads how many values were compared with the source of truth
 * @param staleReads how many of those were older than the family allows
 * @param dlqDepth how many invalidations had failed for good at the end
 * @param source who saw it, such as an instance of a service; it reports a bucket once
 * @param id the reporter's own name for this report, unique within the family; a retry sends the same
 */
public record Measurement(
        FamilyId family,
        String region,
        Instant bucketStart,
        int bucketSeconds,
        long reads,
        long hits,
        long misses,
        long sampledReads,
        long staleReads,
        @Nullable Double stalenessP95Seconds,
        @Nullable Double hitP95Ms,
        @Nullable Double originP95Ms,
        @Nullable Long invalidations,
        @Nullable Long dlqDepth,
        String source,
        String id) {

    /** Both databases keep whole microseconds. */
    public Measurement {
        bucketStart = bucketStart.truncatedTo(ChronoUnit.MICROS);
    }

    public Instant bucketEnd() {
        return bucketStart.plus(Duration.ofSeconds(bucketSeconds));
    }

    /** Whether it says the same, whatever it is called. */
    boolean saysTheSameAs(Measurement other) {
        return named("").equals(other.named(""));
    }

    private Measurement named(String name) {
        return new Measurement(
                family,
                region,
                bucketStart,
                bucketSeconds,
                reads,
                hits,
                misses,
                sampledReads,
                staleReads,
                stalenessP95Seconds,
                hitP95Ms,
                originP95Ms,
                invalidations,
                dlqDepth,
                source,
                name);
    }
}
