package dev.keyward.measurement.ui;

import dev.keyward.measurement.MeasurementReads;
import dev.keyward.measurement.Point;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MeasuredFamilies;
import dev.keyward.registry.Registry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the charts of a family ask for. */
@Component
class MeasurementDesk {
    private final MeasurementReads reads;
    private final MeasuredFamilies families;
    private final Registry registry;
    private final InstantSource clock;

    MeasurementDesk(MeasurementReads reads, MeasuredFamilies families, Registry registry, InstantSource clock) {
        this.reads = reads;
        this.families = families;
        this.registry = registry;
        this.clock = clock;
    }

    Family family(String name) {
        return registry.family(new FamilyId(name));
    }

    boolean isReported(Family family) {
        return !reads.regions(family.name()).isEmpty();
    }

    /** The beginnings of the steps of a span, up to now. */
    List<Instant> steps(Range span) {
        var step = span.step().toSeconds();
        var end = Instant.ofEpochSecond((clock.instant().getEpochSecond() / step + 1) * step);
        return RegionSeries.steps(end.minus(span.length()), end, span.step());
    }

    /** Every region that reports or should, worst first. */
    List<RegionSeries> regions(Family family, List<Instant> steps, Range span) {
        var points =
                reads.series(family.name(), steps.getFirst(), steps.getLast().plus(span.step()), span.step()).stream()
                        .collect(Collectors.groupingBy(Point::region));
        var regions = new TreeSet<>(reads.regions(family.name()));
        var known = families.of(Set.of(family.name())).get(family.name());
        if (known != null) {
            regions.addAll(known.regions());
        }
        return Stream.of(regions)
                .flatMap(Set::stream)
                .map(region -> new RegionSeries(region, points.getOrDefault(region, List.of())))
                .sorted(RegionSeries.WORST_FIRST)
                .toList();
    }

    /** The share of stale reads that the family's own target allows; null when it has none of its own. */
    static @Nullable Double allowed(Family family) {
        var freshness = family.spec().freshness();
        return freshness == null || freshness.target() == null ? null : 1 - freshness.target();
    }
}
