package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts.Measured;
import dev.keyward.measurement.LastPoint;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What services report of families. */
@Component
class MeasuredFacts {
    /** How far back reads are looked for where neither a latency nor a sample tells of them. */
    private static final Duration LOOK_BACK = Duration.ofDays(8);

    private final MeasurementReads reads;

    MeasuredFacts(MeasurementReads reads) {
        this.reads = reads;
    }

    Map<FamilyId, Measured> of(Collection<FamilyId> families, Instant now) {
        var points = reads.last(families);
        var silent = points.entrySet().stream()
                .filter(entry -> evident(entry.getValue()) == null)
                .map(Map.Entry::getKey)
                .toList();
        var counted = reads.reads(silent, now.minus(LOOK_BACK));
        return points.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> measured(entry.getValue(), counted.get(entry.getKey()))));
    }

    private static Measured measured(List<LastPoint> points, @Nullable Instant counted) {
        var sampled = new TreeMap<String, Instant>();
        points.forEach(point -> point.staleReads().ifPresent(at -> sampled.put(point.region(), at)));
        var read = evident(points);
        return new Measured(
                latest(points, point -> Optional.of(point.at())),
                read == null ? counted : read,
                latest(points, LastPoint::hitP95),
                latest(points, LastPoint::staleReads),
                latest(points, LastPoint::dlqDepth),
                sampled);
    }

    /** A latency of hits and a sampled read are both evidence of a read. */
    private static @Nullable Instant evident(List<LastPoint> points) {
        return Stream.of(latest(points, LastPoint::hitP95), latest(points, LastPoint::staleReads))
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant latest(List<LastPoint> points, Function<LastPoint, Optional<Instant>> series) {
        return points.stream()
                .map(series)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
