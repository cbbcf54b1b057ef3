package dev.keyward.measurement.prometheus;

import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.prometheus.RangeAnswer.Sample;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Samples of several queries as measurements. A sample at a moment covers the step before it, as {@code increase} and
 * {@code rate} do.
 *
 * @param source what the measurements call their source
 */
public record Merge(Duration step, String source) {

    /** @param ignored samples whose family has no name that a family could have */
    public record Merged(List<Measurement> measurements, int ignored) {}

    private record Place(String family, String region, Instant at) {}

    public Merged of(Map<Series, List<Sample>> answers) {
        var buckets = new LinkedHashMap<Place, Map<Series, Double>>();
        answers.forEach((series, samples) -> samples.forEach(sample -> buckets.computeIfAbsent(
                        new Place(sample.family(), sample.region(), sample.at()), _ -> new EnumMap<>(Series.class))
                .put(series, sample.value())));
        var measurements = new ArrayList<Measurement>();
        var ignored = 0;
        for (var bucket : buckets.entrySet()) {
            var family = family(bucket.getKey().family());
            if (family == null) {
                ignored++;
            } else {
                measurements.add(measurement(family, bucket.getKey(), bucket.getValue()));
            }
        }
        return new Merged(measurements, ignored);
    }

    /** Increases are extrapolated, so that parts may be a little more than their whole: the whole gives way. */
    private Measurement measurement(FamilyId family, Place place, Map<Series, Double> values) {
        var hits = count(values, Series.HITS);
        var misses = count(values, Series.MISSES);
        var sampled = count(values, Series.SAMPLED_READS);
        return new Measurement(
                family,
                place.region(),
                place.at().minus(step),
                Math.toIntExact(step.toSeconds()),
                Math.max(count(values, Series.READS), hits + misses),
                hits,
                misses,
                sampled,
                Math.min(sampled, count(values, Series.STALE_READS)),
                values.get(Series.STALENESS_P95_SECONDS),
                values.get(Series.HIT_P95_MS),
                values.get(Series.ORIGIN_P95_MS),
                values.containsKey(Series.INVALIDATIONS) ? Long.valueOf(count(values, Series.INVALIDATIONS)) : null,
                values.containsKey(Series.DLQ_DEPTH) ? Long.valueOf(count(values, Series.DLQ_DEPTH)) : null,
                source,
                "%s/%s/%d".formatted(source, place.region(), place.at().toEpochMilli()));
    }

    private static long count(Map<Series, Double> values, Series series) {
        return Math.max(0, Math.round(values.getOrDefault(series, 0.0)));
    }

    private static @Nullable FamilyId family(String label) {
        try {
            return new FamilyId(label);
        } catch (IllegalArgumentException noFamily) {
            return null;
        }
    }
}
