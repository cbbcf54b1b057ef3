package dev.keyward.registry.path;

import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Strategy;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The way of a family's values: read along client, CDN, API and cache; refilled from the origin; invalidated by way of
 * change capture and a worker (playbook, "Layered Cache Diagram").
 *
 * @param stations every layer of the diagram, in its order
 */
public record LayerPath(List<Station> stations) {

    public static LayerPath of(FamilySpec spec) {
        var hops = Objects.requireNonNullElse(spec.layers(), List.<LayerHop>of());
        return new LayerPath(Arrays.stream(Layer.values())
                .filter(layer -> spec.invalidation().strategy() == Strategy.EVENT_DRIVEN
                        || !isInvalidation(layer)
                        || hops.stream().anyMatch(hop -> hop.layer() == layer))
                .map(layer -> new Station(
                        layer, hops.stream().filter(hop -> hop.layer() == layer).toList()))
                .toList());
    }

    /** Change capture and the worker exist only where events invalidate. */
    private static boolean isInvalidation(Layer layer) {
        return layer == Layer.CDC || layer == Layer.INVALIDATION_WORKER;
    }

    /** The layers nobody described. */
    public List<Station> gaps() {
        return stations.stream().filter(station -> !station.isDescribed()).toList();
    }

    public boolean isEmpty() {
        return gaps().size() == stations.size();
    }

    /** How long an invalidation usually takes: the lags of change capture and worker; empty while one is unknown. */
    public Optional<Duration> usualLag() {
        var sum = Duration.ZERO;
        var steps = stations.stream()
                .filter(station -> isInvalidation(station.layer()))
                .toList();
        for (var step : steps) {
            var slowest = step.hops().stream()
                    .map(LayerHop::expectedLag)
                    .filter(Objects::nonNull)
                    .max(Duration::compareTo);
            if (slowest.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(slowest.get());
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(sum);
    }
}
