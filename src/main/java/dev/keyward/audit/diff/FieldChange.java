package dev.keyward.audit.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that differs.
 *
 * @param field its path, such as {@code freshness.class}; empty when the state is a single value
 * @param before as text; null when there was none
 * @param after as text; null when there is none
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The fields that differ, by name. Lists are compared and shown as a whole. */
    public static List<FieldChange> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        var sides = new TreeMap<String, @Nullable String[]>();
        collect("", before, 0, sides);
        collect("", after, 1, sides);
        var changes = new ArrayList<FieldChange>();
        sides.forEach((field, values) -> {
            if (!Objects.equals(values[0], values[1])) {
                changes.add(new FieldChange(field, values[0], values[1]));
            }
        });
        return List.copyOf(changes);
    }

    private static void collect(
            String path, @Nullable JsonNode node, int side, TreeMap<String, @Nullable String[]> sides) {
        if (node == null || node.isNull()) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(property -> {
                var below = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                collect(below, property.getValue(), side, sides);
            });
        } else {
            var values = sides.computeIfAbsent(path, _ -> new @Nullable String[2]);
            values[side] = node.isString() ? node.stringValue() : node.toString();
        }
    }
}
