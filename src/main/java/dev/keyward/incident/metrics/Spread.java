package dev.keyward.incident.metrics;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How durations are spread.
 *
 * @param count how many there are; all else is zero when there are none
 * @param median the middle one, or the mean of the two in the middle
 * @param p90 the smallest one that 90 % do not exceed (nearest rank)
 */
public record Spread(int count, Duration median, Duration p90, Duration mean, Duration sum) {

    public static Spread of(Collection<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        var sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
        var rank = (int) Math.ceil(0.9 * sorted.size());
        return new Spread(sorted.size(), median(sorted), sorted.get(rank - 1), sum.dividedBy(sorted.size()), sum);
    }

    private static Duration median(List<Duration> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2);
    }
}
