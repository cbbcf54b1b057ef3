package dev.keyward.measurement.ui;

import dev.keyward.measurement.MeasurementReads;
import dev.keyward.measurement.Point;
import dev.keyward.measurement.StaleAllowance;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MeasuredFamilies;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.ChartRange;
import java.time.Duration;
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
    private static final Duration LATELY = Duration.ofHours(6);
    private final MeasurementReads reads;
    private final MeasuredFamilies families;
    private final Registry registry;
    private final StaleAllowance allowance;
    private final InstantSource clock;

    MeasurementDesk(
            MeasurementReads reads,
            MeasuredFamilies families,
            Registry registry,
            StaleAllowance allowance,
            InstantSource clock) {
        this.reads = reads;
        this.families = families;
        this.registry = registry;
        this.allowance = allowance;
        this.clock = clock;
    }

    Family family(String name) {
        return registry.family(new FamilyId(name));
    }

    boolean isReported(Family family) {
        return !reads.regions(family.name()).isEmpty();
    }

    /** How long a step of the charts is: a service that reports by the hour is drawn by the hour. */
    Duration step(Family family, ChartRange span) {
        return span.step(reads.longestBucket(family.name(), clock.instant().minus(LATELY)));
    }

    List<Instant> steps(ChartRange span, Duration step) {
        return span.steps(clock.instant(), step);
    }

    /** Every region that reports or should, worst first. */
    List<RegionSeries> regions(Family family, List<Instant> steps, Duration step) {
        var points = reads
                .series(family.name(), steps.getFirst(), steps.getLast().plus(step), step)
                .stream()
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

    /** The share of stale reads that the family's objective allows; null when it has none, or counts otherwise. */
    @Nullable
    Double allowed(Family family) {
        return allowance.of(family.name()).orElse(null);
    }
}
