package dev.keyward.objective.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalDouble;

/**
 * What a source measured in one region in a stretch of time.
 *
 * @param id names the measurement, so that one that comes twice counts once
 * @param sampled reads that were compared with the source of truth
 * @param stale those of them that were stale
 * @param p95 seconds; 95 percent of the sampled values were younger
 */
public record Bucket(String id, Instant start, Duration length, long sampled, long stale, OptionalDouble p95) {
    /** Any fixed order will do, so that sums of fractions do not depend on arrival. */
    static final Comparator<Bucket> ORDER = Comparator.comparing(Bucket::start).thenComparing(Bucket::id);

    public Bucket {
        if (sampled < 0 || stale < 0 || stale > sampled || length.toSeconds() < 1) {
            throw new IllegalArgumentException("Stale reads are a part of the sampled ones, over a second or more.");
        }
    }

    Span span() {
        return new Span(start, start.plus(length));
    }
}
