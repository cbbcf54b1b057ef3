package dev.keyward.objective.budget;

import dev.keyward.ownership.FreshnessClass;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The numbers of domain.md 5.2. A change makes a new version, and what was judged says by which.
 *
 * @param targets what a class promises when nobody says otherwise
 * @param window how long a target has to hold by default
 * @param slice how finely time is cut by default
 * @param quantile the percentile of staleness that services report
 * @param sliceSamples fewer sampled reads than this do not judge a slice
 * @param burnSamples fewer sampled reads than this in the long window hold an alert as it is
 * @param coverage a smaller share of the expected slices with data says nothing
 * @param settling how long after its end a bucket may arrive before it counts as missing
 * @param atRisk less of the budget than this is at risk
 * @param atRiskWithin so is one that will be exhausted sooner than this
 * @param forecast the long window whose burn rate the forecast goes on with
 */
public record Ruleset(
        int version,
        Map<FreshnessClass, Double> targets,
        Duration window,
        Duration slice,
        double quantile,
        long sliceSamples,
        long burnSamples,
        double coverage,
        Duration settling,
        double atRisk,
        Duration atRiskWithin,
        Duration forecast,
        List<BurnRule> burns) {

    public static final Ruleset DEFAULT = new Ruleset(
            1,
            Map.of(FreshnessClass.STRICT, 0.999, FreshnessClass.SOFT, 0.99, FreshnessClass.BATCH, 0.95),
            Duration.ofDays(28),
            Duration.ofMinutes(1),
            0.95,
            20,
            100,
            0.8,
            Duration.ofMinutes(10),
            0.25,
            Duration.ofHours(72),
            Duration.ofHours(6),
            List.of(
                    new BurnRule(AlertSeverity.PAGE, Duration.ofHours(1), Duration.ofMinutes(5), 0.02),
                    new BurnRule(AlertSeverity.PAGE, Duration.ofHours(6), Duration.ofMinutes(30), 0.05),
                    new BurnRule(AlertSeverity.TICKET, Duration.ofDays(1), Duration.ofHours(2), 0.10),
                    new BurnRule(AlertSeverity.TICKET, Duration.ofDays(3), Duration.ofHours(6), 0.10)));

    public double target(FreshnessClass freshnessClass) {
        return targets.getOrDefault(freshnessClass, 0.99);
    }
}
