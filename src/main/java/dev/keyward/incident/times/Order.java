package dev.keyward.incident.times;

import dev.keyward.incident.times.Times.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order that the times of an incident keep, and how far ahead a clock may be (domain.md I6). */
public final class Order {
    /** Clocks differ; what lies further ahead has not happened. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    /** Before this century nothing was cached here: such a time is a slip. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final List<Map.Entry<Point, Point>> PAIRS = List.of(
            Map.entry(Point.STARTED, Point.DETECTED),
            Map.entry(Point.DETECTED, Point.ACKNOWLEDGED),
            Map.entry(Point.STARTED, Point.MITIGATED),
            Map.entry(Point.MITIGATED, Point.RESOLVED),
            Map.entry(Point.RESOLVED, Point.CLOSED));

    private Order() {}

    /** What is out of order, at the field a person would correct. */
    public record Disorder(Point at, String sentence) {}

    /** Everything that is out of order; none when the times can have been so. */
    public static List<Disorder> broken(Times times, List<Episode> relapses, Instant now) {
        var found = new ArrayList<Disorder>();
        for (var point : Point.values()) {
            var at = times.at(point);
            if (at != null && at.isAfter(now.plus(AHEAD))) {
                found.add(new Disorder(point, "%s lies in the future.".formatted(point.label())));
            }
            if (at != null && at.isBefore(EARLIEST)) {
                found.add(new Disorder(point, "%s lies too far back.".formatted(point.label())));
            }
        }
        PAIRS.forEach(pair -> {
            if (isAfter(times.at(pair.getKey()), times.at(pair.getValue()))) {
                found.add(new Disorder(
                        pair.getValue(),
                        "%s cannot be before %s."
                                .formatted(
                                        pair.getValue().label(),
                                        pair.getKey().label().toLowerCase(java.util.Locale.ROOT))));
            }
        });
        if (times.resolvedAt() != null && times.mitigatedAt() == null) {
            found.add(new Disorder(Point.MITIGATED, "What is resolved was mitigated before."));
        }
        found.addAll(episodes(times, relapses, now));
        return found;
    }

    private static List<Disorder> episodes(Times times, List<Episode> relapses, Instant now) {
        var found = new ArrayList<Disorder>();
        var before = times.mitigatedAt();
        for (var episode : relapses) {
            if (before == null || episode.from().isBefore(before)) {
                found.add(new Disorder(Point.STARTED, "A relapse cannot begin before the last episode was mitigated."));
            }
            if (isAfter(episode.from(), episode.until())) {
                found.add(new Disorder(Point.MITIGATED, "Mitigated cannot be before it came back."));
            }
            if (isAfter(episode.from(), now.plus(AHEAD)) || isAfter(episode.until(), now.plus(AHEAD))) {
                found.add(new Disorder(Point.STARTED, "A relapse lies in the future."));
            }
            before = episode.until();
        }
        if (!relapses.isEmpty() && isAfter(before, times.closedAt())) {
            found.add(new Disorder(Point.CLOSED, "Closed cannot be before the last episode was mitigated."));
        }
        return found;
    }

    private static boolean isAfter(@Nullable Instant first, @Nullable Instant second) {
        return first != null && second != null && first.isAfter(second);
    }
}
