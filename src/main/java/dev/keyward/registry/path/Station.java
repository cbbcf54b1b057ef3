package dev.keyward.registry.path;

import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import java.util.List;

/**
 * One box of the playbook's "Layered Cache Diagram" with what a family says about it.
 *
 * @param hops what was described; more than one when a layer has several, none when nobody described it
 */
public record Station(Layer layer, List<LayerHop> hops) {
    public boolean isDescribed() {
        return !hops.isEmpty();
    }

    /** What it means for an incident that nobody described the layer. */
    public String gap() {
        return switch (layer) {
            case CDN -> "Copies at the edge may outlive every purge of the cache, and nobody is named to purge them.";
            case API -> "Nobody is named who serves the values, so nobody can stop serving stale ones.";
            case CACHE -> "Nobody is named who runs the cache itself.";
            case ORIGIN_DB -> "After a purge the misses go there, and nobody is named to watch its load.";
            case CDC -> "How a change becomes an event is unknown, so a silent loss of events stays unseen.";
            case INVALIDATION_WORKER ->
                "Who removes stale values, and what happens to an invalidation that fails, is unknown.";
        };
    }
}
