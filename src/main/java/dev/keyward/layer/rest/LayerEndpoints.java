package dev.keyward.layer.rest;

import dev.keyward.kernel.Refused;
import dev.keyward.layer.Layers;
import dev.keyward.layer.LegId;
import dev.keyward.layer.PurgeLayers;
import dev.keyward.layer.route.Told;
import dev.keyward.purge.PurgeId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /purges/{id}/layers}: what follows Redis, region by region, and what a person decides when a layer is stuck. */
@RestController
@RequestMapping("/api/v1/purges/{purge}/layers")
class LayerEndpoints {
    private final Layers layers;

    LayerEndpoints(Layers layers) {
        this.layers = layers;
    }

    /**
     * @param to PENDING tells it again, SKIPPED goes on without it
     * @param reason how it came to know by other means; needed to skip it, kept with either
     */
    record LayerMove(Told.@Nullable State to, @Nullable String reason) {}

    @GetMapping
    PurgeLayers show(@PathVariable String purge) {
        return layers.of(PurgeId.of(purge));
    }

    @PostMapping("/{leg}/transitions")
    PurgeLayers move(@PathVariable String purge, @PathVariable String leg, @RequestBody LayerMove body) {
        return switch (body.to()) {
            case PENDING -> layers.again(PurgeId.of(purge), LegId.of(leg), body.reason());
            case SKIPPED -> layers.skip(PurgeId.of(purge), LegId.of(leg), body.reason());
            case null, default ->
                throw Refused.invalid(
                        "to", "A layer that could not be told goes nowhere else.", "Use PENDING or SKIPPED.");
        };
    }
}
