package dev.keyward.layer.route;

import java.util.ArrayList;
import java.util.List;

/** The legs of one purge: every layer in its order, for the regions that the purge reaches. */
public final class Route {
    private Route() {}

    /** @param reached the regions of the purge; empty when nobody said, and then every layer is told for all its regions */
    public static List<Leg> of(List<Layer> layers, List<String> reached) {
        var legs = new ArrayList<Leg>();
        for (var place = 0; place < layers.size(); place++) {
            var layer = layers.get(place);
            if (layer.regions().isEmpty()) {
                legs.add(new Leg(place, layer, null));
            }
            for (var region : layer.regions()) {
                if (reached.isEmpty() || reached.contains(region)) {
                    legs.add(new Leg(place, layer, region));
                }
            }
        }
        return List.copyOf(legs);
    }
}
