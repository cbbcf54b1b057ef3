package dev.keyward.measurement.ui;

import dev.keyward.measurement.Point;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one region reported in a span: speed and correctness belong together (playbook, "Common Mistakes"). */
record RegionSeries(String region, List<Point> points) {
    /** One without the other first, then the most stale; a region that reports nothing has nothing to compare. */
    static final Comparator<RegionSeries> WORST_FIRST = Comparator.comparing(
                    (RegionSeries series) -> series.points().isEmpty())
            .thenComparing(RegionSeries::isComplete)
            .thenComparing(RegionSeries::staleRatio, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(RegionSeries::region);

    boolean hasSpeed() {
        return points.stream().anyMatch(point -> point.hitP95Ms() != null);
    }

    boolean hasCorrectness() {
        return points.stream().anyMatch(point -> point.sampledReads() > 0);
    }

    boolean isComplete() {
        return hasSpeed() && hasCorrectness();
    }

    /** Of the whole span. */
    @Nullable
    Double staleRatio() {
        var sampled = points.stream().mapToLong(Point::sampledReads).sum();
        var stale = points.stream().mapToLong(Point::staleReads).sum();
        return sampled == 0 ? null : (double) stale / sampled;
    }

    Tone tone() {
        return points.isEmpty() ? Tone.NO_DATA : isComplete() ? Tone.GOOD : Tone.DANGER;
    }

    /** The check of C6: never one without the other. */
    String verdict() {
        if (points.isEmpty()) {
            return "No reports";
        }
        if (isComplete()) {
            return "Both measured";
        }
        return hasSpeed() ? "Stale reads missing" : hasCorrectness() ? "Hit p95 missing" : "Both missing";
    }

    /** One value for each step, null where nothing was reported. */
    List<@Nullable Double> values(List<Instant> steps, Function<Point, @Nullable Double> value) {
        var byStep = points.stream().collect(Collectors.toMap(Point::at, Function.identity()));
        var values = new ArrayList<@Nullable Double>();
        for (var step : steps) {
            var point = byStep.get(step);
            values.add(point == null ? null : value.apply(point));
        }
        return values;
    }
}
