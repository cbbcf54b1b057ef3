package dev.keyward.purge.saturation;

import dev.keyward.redis.vitals.Sign;
import dev.keyward.redis.vitals.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One sign of a keyspace during a run, beside the minutes before it and the threshold. */
public record Strain(
        Sign sign,
        @Nullable Double before,
        @Nullable Double now,
        @Nullable Double limit,
        boolean crossed) {
    /** Looks of the run that the comparison is made of. */
    public static final int RECENT = 10;

    /** With fewer looks of the run nothing is said to be crossed. */
    public static final int FEWEST = 3;

    /**
     * Compares.
     *
     * @param looks at the keyspace, the oldest first
     * @param started when the run began: what was seen before is what it is compared with
     */
    public static List<Strain> of(List<Vitals> looks, Instant started, Thresholds thresholds) {
        var before = Level.of(
                looks.stream().filter(look -> look.at().isBefore(started)).toList());
        var since = looks.stream().filter(look -> !look.at().isBefore(started)).toList();
        var now = Level.of(since.subList(Math.max(0, since.size() - RECENT), since.size()));
        var enough = now.looks() >= FEWEST;
        return List.of(
                hitRatio(before.hitRatio(), now.hitRatio(), thresholds.hitRatioDrop(), enough),
                high(Sign.LATENCY, before.latencyMillis(), now.latencyMillis(), thresholds.latencyMillis(), enough),
                high(Sign.OPERATIONS, before.operations(), now.operations(), null, enough),
                high(Sign.EVICTIONS, before.evictions(), now.evictions(), thresholds.evictionsPerSecond(), enough),
                high(Sign.MEMORY, before.memory(), now.memory(), thresholds.memoryPercent(), enough));
    }

    /** Without minutes before there is nothing it could have dropped from. */
    private static Strain hitRatio(
            @Nullable Double before, @Nullable Double now, @Nullable Integer drop, boolean enough) {
        var limit = before == null || drop == null ? null : Double.valueOf(before - drop);
        var crossed = enough && now != null && limit != null && now <= limit;
        return new Strain(Sign.HIT_RATIO, before, now, limit, crossed);
    }

    /** What was that high before the run is not the run's doing. */
    private static Strain high(
            Sign sign, @Nullable Double before, @Nullable Double now, @Nullable Integer threshold, boolean enough) {
        var limit = threshold == null ? null : threshold.doubleValue();
        var already = before != null && limit != null && before >= limit;
        var crossed = enough && now != null && limit != null && now >= limit && !already;
        return new Strain(sign, before, now, limit, crossed);
    }

    /** Why the run should pause, if so: the first sign that crossed its threshold. */
    public static Optional<String> reason(List<Strain> strains) {
        return strains.stream().filter(Strain::crossed).findFirst().map(Strain::words);
    }

    private String words() {
        return "Paused by itself: %s is %s, and the threshold is %s%s."
                .formatted(
                        sign == Sign.HIT_RATIO ? "the hit ratio" : sign.label().toLowerCase(Locale.ROOT),
                        figure(now),
                        figure(limit),
                        before == null ? "" : "; before the run it was " + figure(before));
    }

    private String figure(@Nullable Double value) {
        return value == null ? "unknown" : String.format(Locale.ENGLISH, "%,.1f %s", value, unit());
    }

    private String unit() {
        return sign == Sign.MEMORY ? "% of its limit" : sign.unit();
    }
}
