package dev.keyward.gate.freeze;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rule looks at.
 *
 * @param strict whether a stale value of the family does harm
 * @param incidents of the family that are neither drills nor cancelled nor duplicates
 * @param since when the rollout began; null when there is none yet
 * @param budgets how its objective stands, by region; none while nobody counts it, null while it was not computed yet
 * @param loosened how its objective was made looser while its budget was in trouble, and nobody else has agreed
 * @param measured until when each region was measured; none when nobody ever reported
 */
public record Situation(
        boolean strict,
        List<Known> incidents,
        @Nullable Instant since,
        @Nullable List<Budget> budgets,
        List<Loosened> loosened,
        List<Measured> measured,
        Instant now) {

    List<Budget> knownBudgets() {
        return budgets == null ? List.of() : budgets;
    }

    /**
     * An incident.
     *
     * @param classA stale critical data
     * @param stale whether values were wrong: class A or C
     * @param underWay whether values may still be wrong
     */
    public record Known(int number, boolean classA, boolean stale, boolean underWay, Instant startedAt) {}

    /** @param pages whether a burn alert that pages somebody fires */
    public record Budget(String region, boolean exhausted, boolean pages) {}

    /**
     * A looser objective.
     *
     * @param what such as {@code target 99.9 % to 99.5 %: the load test is over}
     * @param refused whether somebody else said no
     */
    public record Loosened(String by, String what, boolean refused) {}

    /** @param until the end of the newest bucket */
    public record Measured(String region, Instant until) {}
}
