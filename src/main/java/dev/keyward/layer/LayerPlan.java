package dev.keyward.layer;

import dev.keyward.layer.route.Layer;
import dev.keyward.layer.route.Leg;
import dev.keyward.layer.route.Route;
import dev.keyward.purge.scope.Scope;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which layers hear of a keyspace's purges, as the deployment says: its stream of events first, then the webhooks in their order. */
@Component
class LayerPlan {
    private final LayerSettings settings;
    private final Fleet fleet;

    LayerPlan(LayerSettings settings, Fleet fleet) {
        this.settings = settings;
        this.fleet = fleet;
    }

    List<Leg> legs(Scope scope) {
        return Route.of(layers(scope.keyspace()), regions(scope));
    }

    private List<Layer> layers(String keyspace) {
        var layers = new ArrayList<Layer>();
        fleet.events(keyspace)
                .ifPresent(stream -> layers.add(new Layer(stream.key().toString(), Layer.Way.STREAM, List.of())));
        settings.webhooks().stream()
                .filter(hook -> hook.hears(keyspace))
                .map(LayerSettings.Hook::layer)
                .forEach(layers::add);
        return layers;
    }

    /** Those the purge names, else all that the keyspace serves. */
    List<String> regions(Scope scope) {
        return scope.regions().isEmpty()
                ? fleet.keyspace(scope.keyspace()).map(Keyspace::regions).orElse(List.of())
                : scope.regions();
    }
}
