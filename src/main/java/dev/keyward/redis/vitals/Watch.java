package dev.keyward.redis.vitals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judges the last looks at a keyspace. What jumps from second to second is averaged over the last {@link #MEAN_OF} looks,
 * and of the latency the median counts, since one slow PING is no saturation; the hit ratio is weighed by its reads and judged from {@link #FEWEST_READS} on.
 */
public record Watch(Map<Sign, Limits> limits) {
    public static final int MEAN_OF = 10;
    public static final long FEWEST_READS = 100;

    /** Every sign in its order; all without data when the last look found the keyspace down. */
    public List<Reading> of(List<Vitals> looks) {
        return Arrays.stream(Sign.values()).map(sign -> of(sign, looks)).toList();
    }

    private Reading of(Sign sign, List<Vitals> looks) {
        var limit = limits.getOrDefault(sign, Limits.NONE);
        var last = looks.isEmpty() || looks.getLast().isDown()
                ? List.<Vitals>of()
                : looks.subList(Math.max(0, looks.size() - MEAN_OF), looks.size());
        var value = last.isEmpty() ? null : value(sign, last);
        return new Reading(sign, value, limit.judge(sign, value), limit);
    }

    private static @Nullable Double value(Sign sign, List<Vitals> last) {
        var now = last.getLast();
        return switch (sign) {
            case HIT_RATIO -> ratio(last);
            case LATENCY -> median(last);
            case OPERATIONS -> mean(last, Vitals::operationsPerSecond);
            case EVICTIONS -> mean(last, Vitals::evictionsPerSecond);
            case MEMORY -> percent(now.memoryUsed(), now.memoryLimit());
            case CLIENTS -> percent(now.clients(), now.clientLimit());
        };
    }

    private static @Nullable Double ratio(List<Vitals> last) {
        var reads = sum(last, look -> look.reads() == null ? 0 : look.reads());
        var hits =
                sum(last, look -> look.hitRatio() == null || look.reads() == null ? 0 : look.hitRatio() * look.reads());
        return reads < FEWEST_READS ? null : 100 * hits / reads;
    }

    private static double sum(List<Vitals> last, ToDoubleFunction<Vitals> part) {
        return last.stream().mapToDouble(part).sum();
    }

    private static @Nullable Double mean(List<Vitals> last, Function<Vitals, @Nullable Double> part) {
        var known = last.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return known.getCount() == 0 ? null : known.getAverage();
    }

    /** One PING that met a busy moment says nothing; half of them do. */
    private static @Nullable Double median(List<Vitals> last) {
        var known = last.stream()
                .map(Vitals::latencyMillis)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.isEmpty() ? null : known.get((known.size() - 1) / 2);
    }

    private static @Nullable Double percent(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0 ? null : 100.0 * part / whole;
    }
}
