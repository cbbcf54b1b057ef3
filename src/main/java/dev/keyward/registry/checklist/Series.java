package dev.keyward.registry.checklist;

import java.time.Instant;
import java.util.Optional;

/**
 * When a family's measurements last had a point; absent when they never had one.
 *
 * @param hitP95 how fast a hit is, at the 95th percentile
 * @param staleReads how many sampled reads were stale
 * @param dlqDepth how many invalidations failed for good
 */
public record Series(Optional<Instant> hitP95, Optional<Instant> staleReads, Optional<Instant> dlqDepth) {
    /** Nobody measures the family. */
    public static final Series NONE = new Series(Optional.empty(), Optional.empty(), Optional.empty());
}
