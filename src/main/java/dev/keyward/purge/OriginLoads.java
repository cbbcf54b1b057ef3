package dev.keyward.purge;

import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.purge.approval.OriginLoad;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a purge would send to the origins, from what services measured during the last hour. */
@Component
class OriginLoads {
    private static final Duration BACK = Duration.ofHours(1);

    private final MeasurementReads measurements;
    private final PurgeSettings settings;
    private final InstantSource clock;

    OriginLoads(MeasurementReads measurements, PurgeSettings settings, InstantSource clock) {
        this.measurements = measurements;
        this.settings = settings;
        this.clock = clock;
    }

    OriginLoad of(Scope scope) {
        var headroom = settings.headroom(scope.keyspace());
        var measured = scope.families().stream()
                .map(ScopedFamily::name)
                .distinct()
                .flatMap(family -> buckets(new FamilyId(family), scope))
                .collect(Collectors.groupingBy(
                        bucket -> List.of(bucket.family().text(), bucket.region(), bucket.source())));
        var reads = rate(measured.values().stream(), Measurement::reads);
        var hits = rate(measured.values().stream(), Measurement::hits);
        return reads <= 0
                ? OriginLoad.unknown(headroom)
                : OriginLoad.of(
                        reads,
                        Math.min(1, hits / reads),
                        headroom,
                        !scope.values().isEmpty());
    }

    private Stream<Measurement> buckets(FamilyId family, Scope scope) {
        var now = clock.instant();
        return measurements.regions(family).stream()
                .filter(region -> scope.regions().isEmpty() || scope.regions().contains(region))
                .flatMap(region -> measurements.buckets(family, region, now.minus(BACK), now).stream());
    }

    /** Sources see different reads, so their rates add up; the buckets of one follow each other. */
    private static double rate(Stream<List<Measurement>> sources, java.util.function.ToLongFunction<Measurement> part) {
        return sources.mapToDouble(buckets -> buckets.stream().mapToLong(part).sum()
                        / (double) Math.max(
                                1,
                                buckets.stream()
                                        .mapToLong(Measurement::bucketSeconds)
                                        .sum()))
                .sum();
    }
}
