package dev.keyward.manifest.shape;

import dev.keyward.manifest.shape.Shape.Fields;
import dev.keyward.manifest.shape.Shape.Items;
import dev.keyward.manifest.shape.Shape.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One place of a manifest as a column of a table.
 *
 * @param name its path as REST writes it, such as {@code invalidation.retry.attempts}
 * @param shape a single value; a list of words, written with blanks between them; or parts, written as JSON
 * @param required whether a manifest cannot be without it
 */
public record Column(String name, Shape shape, boolean required) {

    /** The columns of a manifest, in its order. */
    public static List<Column> of(Fields fields) {
        var columns = new ArrayList<Column>();
        collect(fields, "", true, columns);
        return List.copyOf(columns);
    }

    private static void collect(Fields fields, String before, boolean required, List<Column> into) {
        fields.parts().forEach((part, shape) -> {
            var must = required && fields.required().contains(part);
            if (shape instanceof Fields inner) {
                collect(inner, before + part + ".", must, into);
            } else {
                into.add(new Column(before + part, shape, must));
            }
        });
    }

    /** Whether the cell holds words with blanks between them. */
    public boolean isWords() {
        return shape instanceof Items(var each) && each == Leaf.TEXT;
    }

    /** Whether the cell holds JSON. */
    public boolean isNested() {
        return !(shape instanceof Leaf) && !isWords();
    }

    /** What a manifest has there; null when it has nothing. */
    public @Nullable Object in(Map<String, Object> manifest) {
        Object at = manifest;
        for (var step : name.split("\\.")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    /** The part of a manifest that a place lies in, such as {@code freshness} for {@code freshness.target}. */
    public static String outermost(String place) {
        return place.split("[.\\[]", 2)[0];
    }

    /** Puts it there. */
    public void put(Map<String, Object> manifest, Object value) {
        var steps = name.split("\\.");
        var at = manifest;
        for (var step : Stream.of(steps).limit(steps.length - 1L).toList()) {
            at = inner(at, step);
        }
        at.put(steps[steps.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> map, String step) {
        return (Map<String, Object>) map.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
    }
}
