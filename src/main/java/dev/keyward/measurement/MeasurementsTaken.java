package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** New buckets were stored, late ones among them; told within their transaction. */
public record MeasurementsTaken(List<Stretch> stretches) {
    private static final Duration HOUR = Duration.ofHours(1);

    /**
     * Whole hours (UTC) of one family and region that have a part in a new bucket.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Stretch(FamilyId family, String region, Instant from, Instant to) {}

    private record Hour(String family, String region, Instant at) {}

    /** Hours that follow each other are told as one stretch. */
    static MeasurementsTaken of(List<Measurement> fresh) {
        var hours = new TreeSet<>(
                Comparator.comparing(Hour::family).thenComparing(Hour::region).thenComparing(Hour::at));
        for (var item : fresh) {
            var first = item.bucketStart().truncatedTo(ChronoUnit.HOURS);
            for (var at = first; at.isBefore(item.bucketEnd()); at = at.plus(HOUR)) {
                hours.add(new Hour(item.family().text(), item.region(), at));
            }
        }
        var stretches = new ArrayList<Stretch>();
        for (var hour : hours) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && follows(hour, last)) {
                stretches.set(stretches.size() - 1, stretch(hour, last.from()));
            } else {
                stretches.add(stretch(hour, hour.at()));
            }
        }
        return new MeasurementsTaken(List.copyOf(stretches));
    }

    private static boolean follows(Hour hour, Stretch last) {
        return last.family().text().equals(hour.family())
                && last.region().equals(hour.region())
                && last.to().equals(hour.at());
    }

    private static Stretch stretch(Hour hour, Instant from) {
        return new Stretch(
                new FamilyId(hour.family()), hour.region(), from, hour.at().plus(HOUR));
    }
}
