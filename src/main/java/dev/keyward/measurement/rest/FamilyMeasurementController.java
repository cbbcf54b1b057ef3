package dev.keyward.measurement.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.kernel.Refused;
import dev.keyward.measurement.MeasurementReads;
import dev.keyward.measurement.Point;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a chart shows, for programs. */
@RestController
class FamilyMeasurementController {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final int MOST_STEPS = 2_000;

    private final MeasurementReads reads;
    private final Registry registry;
    private final InstantSource clock;

    FamilyMeasurementController(MeasurementReads reads, Registry registry, InstantSource clock) {
        this.reads = reads;
        this.registry = registry;
        this.clock = clock;
    }

    /** Every region by step, the last day by five minutes unless asked otherwise. Steps without a report are left out. */
    @GetMapping("/api/v1/families/{name}/measurements")
    Listing<Point> of(
            @PathVariable String name,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Duration step) {
        var family = registry.family(new FamilyId(name)).name();
        var end = Objects.requireNonNullElseGet(to, clock::instant);
        var start = Objects.requireNonNullElseGet(from, () -> end.minus(A_DAY));
        var length = Objects.requireNonNullElse(step, FIVE_MINUTES);
        if (length.toSeconds() < 1
                || !start.isBefore(end)
                || Duration.between(start, end).dividedBy(length) > MOST_STEPS) {
            throw Refused.invalid(
                    "step",
                    "A step lasts a second or more, and there are at most 2,000 of them.",
                    "Take a longer step, such as PT1H, or a shorter time.");
        }
        var points = reads.series(family, start, end, length);
        return new Listing<>(points, null, points.size());
    }
}
