package dev.keyward.registry.advice;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.advice.Advice.Reason;
import dev.keyward.registry.advice.Situation.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The playbook's "Invalidation Strategy Matrix", read against one family. */
public final class Advisor {
    /** Below this best hit ratio a cache costs more than it saves (domain.md 5.6). */
    private static final double CHURN_TOO_HIGH = 0.5;
    /** KF008: what is written through stays small. */
    private static final long SMALL = 1L << 30;

    private Advisor() {}

    /** One advice for each strategy, in the order of the matrix. */
    public static List<Advice> on(Situation situation) {
        return Arrays.stream(Strategy.values())
                .map(strategy -> Advice.of(strategy, reasons(strategy, situation)))
                .toList();
    }

    private static List<Reason> reasons(Strategy strategy, Situation situation) {
        return switch (strategy) {
            case TTL_ONLY -> byTtl(situation);
            case EVENT_DRIVEN -> byEvents(situation);
            case WRITE_THROUGH -> byWriting(situation);
        };
    }

    private static List<Reason> byTtl(Situation situation) {
        var reasons = new ArrayList<Reason>();
        switch (situation.freshnessClass()) {
            case STRICT ->
                reasons.add(Reason.blocked(
                        "KF001", "The family is strict, and a TTL alone leaves stale windows nobody can predict."));
            case SOFT -> reasons.add(Reason.allowed("Values may be stale until they expire."));
            case BATCH -> reasons.add(Reason.fits("Low-risk data may be stale until it expires."));
        }
        var most = situation.maxStaleness();
        situation
                .ttl()
                .filter(ttl -> ttl.compareTo(most) > 0)
                .ifPresent(ttl -> reasons.add(Reason.blocked(
                        "KF002",
                        "Values live %s but may be at most %s old. Shorten the TTL first."
                                .formatted(words(ttl), words(most)))));
        if (situation.tier() == FreshnessTier.NEAR_IMMEDIATE) {
            reasons.add(
                    Reason.against("Near-immediate freshness would need a TTL of at most %s: nearly every read a miss."
                            .formatted(words(most))));
        }
        var life = situation.ttl().filter(ttl -> ttl.compareTo(most) <= 0).orElse(most);
        situation
                .traffic()
                .ifPresent(traffic -> traffic.ceilingByTtl(life)
                        .ifPresent(ceiling -> churn(reasons, ceiling, "With a TTL of %s".formatted(words(life)))));
        return reasons;
    }

    private static List<Reason> byEvents(Situation situation) {
        var reasons = new ArrayList<Reason>();
        switch (situation.freshnessClass()) {
            case STRICT -> reasons.add(Reason.fits("Strict data leaves the cache as soon as it changes."));
            case SOFT -> reasons.add(Reason.fits("Freshness is under control."));
            case BATCH -> reasons.add(Reason.against("Batch data does not need that many moving parts."));
        }
        situation
                .safePath()
                .filter(safe -> !safe)
                .ifPresent(unsafe -> reasons.add(Reason.blocked(
                        "KF003", "A lost event leaves a stale value. Name a retry and a dead-letter queue.")));
        if (situation.safePath().isEmpty()) {
            reasons.add(Reason.fits("Needs a retry and a dead-letter queue; both are filled in when you choose it."));
        }
        situation
                .traffic()
                .ifPresent(traffic -> churn(reasons, traffic.ceilingByEvents(), "At %s".formatted(rates(traffic))));
        return reasons;
    }

    private static List<Reason> byWriting(Situation situation) {
        var reasons = new ArrayList<Reason>();
        var memory = situation.memory();
        if (memory.isPresent() && memory.getAsLong() > SMALL) {
            reasons.add(Reason.against(
                    "KF008",
                    "It is for small hot datasets, and this one takes about %,d MiB."
                            .formatted(memory.getAsLong() >> 20)));
        } else if (memory.isPresent() && situation.freshnessClass() != FreshnessClass.BATCH) {
            reasons.add(Reason.fits("Small enough to write through, and readers see their own writes."));
        } else {
            reasons.add(Reason.allowed(
                    situation.freshnessClass() == FreshnessClass.BATCH
                            ? "Batch data rarely needs to read its own writes."
                            : "For small hot datasets: say how many keys and how large to know."));
        }
        situation
                .traffic()
                .filter(traffic -> traffic.writesPerSecond() > traffic.readsPerSecond())
                .ifPresent(busy -> reasons.add(Reason.against("Each write waits for the cache too, and there are more"
                        + " writes than reads: %s.".formatted(rates(busy)))));
        return reasons;
    }

    private static void churn(List<Reason> reasons, double ceiling, String when) {
        if (ceiling < CHURN_TOO_HIGH) {
            reasons.add(Reason.against(
                    "%s at most %.0f %% of reads can hit: churn too high to cache.".formatted(when, ceiling * 100)));
        }
    }

    private static String rates(Traffic traffic) {
        return "%s reads and %s writes a second"
                .formatted(number(traffic.readsPerSecond()), number(traffic.writesPerSecond()));
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) ? "%,.0f".formatted(rate) : "%,.2f".formatted(rate);
    }

    private static String words(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
