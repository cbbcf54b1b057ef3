package dev.keyward.measurement;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the newest bucket of a region began, and the newest that had each series.
 *
 * @param staleReads the newest with sampled reads
 */
public record LastPoint(
        String region, Instant at, Optional<Instant> hitP95, Optional<Instant> staleReads, Optional<Instant> dlqDepth) {

    static LastPoint of(Measurement item) {
        var at = Optional.of(item.bucketStart());
        return new LastPoint(
                item.region(),
                item.bucketStart(),
                at.filter(start -> item.hitP95Ms() != null),
                at.filter(start -> item.sampledReads() > 0),
                at.filter(start -> item.dlqDepth() != null));
    }

    LastPoint latest(LastPoint other) {
        return new LastPoint(
                region,
                at.isAfter(other.at) ? at : other.at,
                later(hitP95, other.hitP95),
                later(staleReads, other.staleReads),
                later(dlqDepth, other.dlqDepth));
    }

    static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
    }
}
