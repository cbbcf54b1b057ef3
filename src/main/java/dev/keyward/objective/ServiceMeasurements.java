package dev.keyward.objective;

import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.measurement.MeasurementsTaken;
import dev.keyward.measurement.Point;
import dev.keyward.objective.DirtyHours.Part;
import dev.keyward.objective.budget.Bucket;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What services reported. As long as buckets are kept they are counted; before that, the hours they became. */
@Component
class ServiceMeasurements implements Measured {
    /** No bucket is longer, so one that reaches into a stretch begins at most so long before it. */
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Younger ones have not been rolled up under any setting. */
    private static final Duration SURELY_KEPT = Duration.ofDays(2);

    private final MeasurementReads reads;
    private final DirtyHours dirty;
    private final InstantSource clock;

    ServiceMeasurements(MeasurementReads reads, DirtyHours dirty, InstantSource clock) {
        this.reads = reads;
        this.dirty = dirty;
        this.clock = clock;
    }

    @Override
    public List<Bucket> buckets(FamilyId family, String region, Span within) {
        var kept = reads.buckets(family, region, within.from().minus(LONGEST), within.to()).stream()
                .filter(one -> one.sampledReads() > 0 && one.bucketEnd().isAfter(within.from()))
                .map(ServiceMeasurements::bucket)
                .toList();
        return within.from().isAfter(clock.instant().minus(SURELY_KEPT))
                ? kept
                : Stream.concat(kept.stream(), rolledUp(family, region, within, kept))
                        .toList();
    }

    /** Hours of which no bucket is left. */
    private Stream<Bucket> rolledUp(FamilyId family, String region, Span within, List<Bucket> kept) {
        var known = new HashSet<Instant>();
        kept.forEach(bucket -> known.add(Hours.floor(bucket.start())));
        return reads.series(family, Hours.floor(within.from()), within.to(), Hours.ONE).stream()
                .filter(point -> point.region().equals(region) && point.sampledReads() > 0)
                .filter(point -> !known.contains(point.at()))
                .map(ServiceMeasurements::bucket);
    }

    @Override
    public Set<String> regions(FamilyId family) {
        return Set.copyOf(reads.regions(family));
    }

    /** In the transaction that stores them. */
    @EventListener
    void on(MeasurementsTaken taken) {
        dirty.mark(
                taken.stretches().stream()
                        .map(one -> new Part(one.family(), one.region(), new Span(one.from(), one.to())))
                        .toList(),
                ObjectiveWatch.MEASURED);
    }

    private static Bucket bucket(Measurement one) {
        return new Bucket(
                one.id(),
                one.bucketStart(),
                Duration.ofSeconds(one.bucketSeconds()),
                one.sampledReads(),
                one.staleReads(),
                maybe(one.stalenessP95Seconds()));
    }

    private static Bucket bucket(Point hour) {
        return new Bucket(
                "hour@" + hour.at(),
                hour.at(),
                Hours.ONE,
                hour.sampledReads(),
                hour.staleReads(),
                maybe(hour.stalenessP95Seconds()));
    }

    private static OptionalDouble maybe(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
