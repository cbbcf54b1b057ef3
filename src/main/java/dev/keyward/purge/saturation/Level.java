package dev.keyward.purge.saturation;

import dev.keyward.redis.vitals.Vitals;
import dev.keyward.redis.vitals.Watch;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a keyspace was doing over some looks: means, of the latency the median, of the memory the last. Null without data.
 *
 * @param hitRatio percent, weighed by reads; null for fewer than a hundred reads
 * @param memory percent of the server's limit; null when it has none
 * @param looks how many it is made of
 */
public record Level(
        @Nullable Double hitRatio,
        @Nullable Double latencyMillis,
        @Nullable Double operations,
        @Nullable Double evictions,
        @Nullable Double memory,
        int looks) {

    public static Level of(List<Vitals> looks) {
        var up = looks.stream().filter(look -> !look.isDown()).toList();
        return new Level(
                hitRatio(up),
                median(up),
                mean(up, Vitals::operationsPerSecond),
                mean(up, Vitals::evictionsPerSecond),
                up.isEmpty() ? null : memory(up.getLast()),
                up.size());
    }

    private static @Nullable Double hitRatio(List<Vitals> looks) {
        var reads = 0L;
        var hits = 0.0;
        for (var look : looks) {
            if (look.reads() != null && look.hitRatio() != null) {
                reads += look.reads();
                hits += look.hitRatio() * look.reads();
            }
        }
        return reads < Watch.FEWEST_READS ? null : 100 * hits / reads;
    }

    private static @Nullable Double mean(List<Vitals> looks, Function<Vitals, @Nullable Double> part) {
        var known = looks.stream()
                .map(part)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return known.getCount() == 0 ? null : known.getAverage();
    }

    private static @Nullable Double median(List<Vitals> looks) {
        var known = looks.stream()
                .map(Vitals::latencyMillis)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return known.isEmpty() ? null : known.get((known.size() - 1) / 2);
    }

    private static @Nullable Double memory(Vitals look) {
        var used = look.memoryUsed();
        var limit = look.memoryLimit();
        return used == null || limit == null || limit == 0 ? null : 100.0 * used / limit;
    }
}
