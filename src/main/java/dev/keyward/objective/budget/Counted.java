package dev.keyward.objective.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything a budget is computed from.
 *
 * @param window from where it is counted, up to now
 * @param tally what was measured in it
 * @param measuredSince when the first measurement ever began; empty when nobody measures
 * @param expected the slices that should have data by now
 * @param slices all slices of the window that count
 * @param estimatedBad slices of stale incidents that nobody measured
 * @param burns for each rule of the ruleset, in its order
 */
public record Counted(
        Span window,
        Tally tally,
        Optional<Instant> measuredSince,
        long expected,
        long slices,
        long estimatedBad,
        List<Pair> burns) {

    /**
     * The two windows of a burn rule.
     *
     * @param firing whether its alert fires so far
     */
    public record Pair(Tally longOne, Tally shortOne, boolean firing) {}
}
