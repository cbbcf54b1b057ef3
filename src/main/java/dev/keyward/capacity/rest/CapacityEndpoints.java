package dev.keyward.capacity.rest;

import dev.keyward.capacity.Capacities;
import dev.keyward.capacity.figure.Verdict;
import dev.keyward.registry.FamilyId;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/families/{name}/capacity}: memory, churn ceiling and fan-out of a family. */
@RestController
@RequestMapping("/api/v1/families/{name}/capacity")
class CapacityEndpoints {
    private final Capacities capacities;

    CapacityEndpoints(Capacities capacities) {
        this.capacities = capacities;
    }

    /** Numbers that nobody knows are null; ratios are in [0, 1]. */
    record Answer(
            String family,
            @Nullable Double keys,
            @Nullable Double bytes,
            @Nullable Double memoryShare,
            @Nullable Double overheadPerKey,
            boolean scanned,
            @Nullable Double ceilingUnderEvents,
            @Nullable Double ceilingUnderTtl,
            @Nullable Double hitRatio,
            @Nullable Double fanOutBytesPerSecond,
            Verdict verdict) {}

    @GetMapping
    Answer one(@PathVariable String name) {
        var known = capacities.of(new FamilyId(name));
        var footprint = known.footprint();
        var ceiling = known.ceiling();
        var fanOut = known.fanOut();
        return new Answer(
                name,
                footprint == null ? null : footprint.keys(),
                footprint == null ? null : footprint.bytes(),
                footprint == null ? null : number(footprint.share()),
                footprint == null ? null : number(footprint.overhead()),
                footprint != null && footprint.seen(),
                ceiling == null ? null : number(ceiling.underEvents()),
                ceiling == null ? null : number(ceiling.underTtl()),
                number(known.hitRatio()),
                fanOut == null ? null : fanOut.bytesPerSecond(),
                known.verdict());
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
