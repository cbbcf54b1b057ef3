package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Resolution;
import dev.keyward.registry.KeyResolution.NearMiss;
import dev.keyward.registry.KeyResolution.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the family of a pasted key among the live shapes of its keyspace. */
@Component
class KeyResolver {
    private static final int MOST_NEAR_MISSES = 5;
    private static final int SHORTEST_BEGINNING = 3;
    private final KeyspaceSnapshots snapshots;

    KeyResolver(KeyspaceSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    KeyResolution resolve(String keyspace, String key) {
        var snapshot = snapshots.of(keyspace);
        return switch (snapshot.resolve(key.getBytes(StandardCharsets.UTF_8))) {
            case Resolution.Registered<LiveTemplate>(var owner, var values) ->
                new KeyResolution(Status.REGISTERED, owner.family(), owner.version(), values, List.of(), List.of());
            case Resolution.Ambiguous<LiveTemplate>(var owners) ->
                new KeyResolution(
                        Status.AMBIGUOUS,
                        null,
                        null,
                        Map.of(),
                        owners.stream().map(LiveTemplate::family).distinct().toList(),
                        List.of());
            case Resolution.VersionUnknown<LiveTemplate>(var owner) ->
                new KeyResolution(Status.VERSION_UNKNOWN, owner.family(), null, Map.of(), List.of(), List.of());
            case Resolution.Unregistered<LiveTemplate>() ->
                new KeyResolution(Status.UNREGISTERED, null, null, Map.of(), List.of(), nearMisses(key, snapshot));
        };
    }

    private static List<NearMiss> nearMisses(String key, KeyspaceSnapshot snapshot) {
        return snapshot.beginningLike(key, SHORTEST_BEGINNING).stream()
                .limit(MOST_NEAR_MISSES)
                .map(shape -> new NearMiss(shape.family(), why(key, shape.template())))
                .toList();
    }

    private static String why(String key, KeyTemplate template) {
        var has = key.split(":", -1).length;
        var wants = template.segments().size();
        return has == wants
                ? "A value is not of the type that %s asks for.".formatted(template.text())
                : "The key has %d segments, %s has %d.".formatted(has, template.text(), wants);
    }
}
