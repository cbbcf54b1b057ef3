package dev.keyward.manifest;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.shape.Shape;
import dev.keyward.registry.FamilySpec;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What each part of a manifest refuses by itself, the smallest parts first, so that a row tells all of it at once. */
final class Refusals {
    private final JsonMapper json;
    private final List<Finding> known;
    private final List<Finding> found = new ArrayList<>();

    /** @param known what was said already; nothing is said twice about a place */
    Refusals(JsonMapper json, List<Finding> known) {
        this.json = json;
        this.known = List.copyOf(known);
    }

    List<Finding> of(Map<String, Object> manifest) {
        parts(FamilySpec.class, manifest, "");
        return found;
    }

    private void parts(Class<?> record, Map<?, ?> value, String path) {
        for (var component : record.getRecordComponents()) {
            var name = Shape.name(record, component);
            if (value.get(name) instanceof Object part) {
                check(component.getGenericType(), part, path.isEmpty() ? name : path + "." + name);
            }
        }
    }

    private void check(Type type, Object value, String path) {
        if (said(known, path, false)) {
            return;
        }
        inner(type, value, path);
        if (!said(known, path, true) && !said(found, path, true)) {
            whole(type, value, path);
        }
    }

    private void inner(Type type, Object value, String path) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            switch (value) {
                case Map<?, ?> map -> map.forEach((key, part) -> present(arguments[1], part, path + "." + key));
                case Collection<?> list -> {
                    var place = 0;
                    for (var part : list) {
                        present(arguments[0], part, "%s[%d]".formatted(path, place++));
                    }
                }
                default -> {}
            }
        } else if (type instanceof Class<?> record && Shape.hasParts(record) && value instanceof Map<?, ?> map) {
            parts(record, map, path);
        }
    }

    private void present(Type type, @org.jspecify.annotations.Nullable Object part, String path) {
        if (part != null) {
            check(type, part, path);
        }
    }

    private void whole(Type type, Object value, String path) {
        try {
            json.convertValue(value, json.constructType(type));
        } catch (JacksonException | IllegalArgumentException broken) {
            found.addAll(Complaint.of(broken, path));
        }
    }

    /** @param below whether a finding at some part of the place counts too */
    private static boolean said(List<Finding> findings, String path, boolean below) {
        return findings.stream()
                .map(finding -> String.valueOf(finding.field()))
                .anyMatch(field ->
                        field.equals(path) || below && (field.startsWith(path + ".") || field.startsWith(path + "[")));
    }
}
