package dev.keyward.registry;

import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Resolution;
import dev.keyward.registry.KeyResolution.NearMiss;
import dev.keyward.registry.KeyResolution.Status;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the family of a pasted key among the live shapes of its keyspace. */
@Component
class KeyResolver {
    private static final int MOST_NEAR_MISSES = 5;
    private final LiveTemplates live;

    KeyResolver(LiveTemplates live) {
        this.live = live;
    }

    KeyResolution resolve(String keyspace, String key) {
        var templates = live.of(keyspace);
        var shapes = new LinkedHashMap<LiveTemplate, KeyTemplate>();
        templates.forEach(shape -> shapes.put(shape, shape.template()));
        var resolution = new KeyIndex<>(shapes).resolve(key.getBytes(StandardCharsets.UTF_8));
        return switch (resolution) {
            case Resolution.Registered<LiveTemplate>(var owner, var values) ->
                new KeyResolution(Status.REGISTERED, owner.family(), values, List.of(), List.of());
            case Resolution.Ambiguous<LiveTemplate>(var owners) ->
                new KeyResolution(
                        Status.AMBIGUOUS,
                        null,
                        Map.of(),
                        owners.stream().map(LiveTemplate::family).distinct().toList(),
                        List.of());
            case Resolution.VersionUnknown<LiveTemplate>(var owner) ->
                new KeyResolution(Status.VERSION_UNKNOWN, owner.family(), Map.of(), List.of(), List.of());
            case Resolution.Unregistered<LiveTemplate>() ->
                new KeyResolution(Status.UNREGISTERED, null, Map.of(), List.of(), nearMisses(key, templates));
        };
    }

    private static List<NearMiss> nearMisses(String key, List<LiveTemplate> templates) {
        return templates.stream()
                .filter(shape -> startsAlike(key, shape.template()))
                .limit(MOST_NEAR_MISSES)
                .map(shape -> new NearMiss(shape.family(), why(key, shape.template())))
                .toList();
    }

    private static boolean startsAlike(String key, KeyTemplate template) {
        var beginning = template.text().indexOf('{');
        var literal = beginning < 0 ? template.text() : template.text().substring(0, beginning);
        return literal.length() > 2 && key.startsWith(literal);
    }

    private static String why(String key, KeyTemplate template) {
        var has = key.split(":", -1).length;
        var wants = template.segments().size();
        return has == wants
                ? "A value is not of the type that %s asks for.".formatted(template.text())
                : "The key has %d segments, %s has %d.".formatted(has, template.text(), wants);
    }
}
