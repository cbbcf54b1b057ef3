package dev.keyward.manifest;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.file.Entry;
import dev.keyward.manifest.shape.Column;
import dev.keyward.manifest.shape.Conformity;
import dev.keyward.manifest.shape.Shape;
import dev.keyward.manifest.shape.Shape.Fields;
import dev.keyward.registry.FamilySpec;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Between what a file says and the manifest of a family; says at each field what cannot be one. */
@Component
class Manifests {
    static final Fields FIELDS = (Fields) Shape.of(FamilySpec.class);
    static final List<Column> COLUMNS = Column.of(FIELDS).stream()
            .map(column -> column.name().equals("name") ? new Column("name", column.shape(), true) : column)
            .toList();

    private final JsonMapper json;

    Manifests(JsonMapper json) {
        this.json = json;
    }

    /** A manifest, or why it is none. */
    record Read(@Nullable FamilySpec spec, List<Finding> findings) {}

    /** @param existing the manifest of the family as it stands; its places that the file is silent about are kept */
    Read read(Entry entry, @Nullable FamilySpec existing) {
        var manifest = existing == null ? entry.manifest() : completed(entry, existing);
        var findings = new ArrayList<>(entry.findings());
        findings.addAll(Conformity.of(manifest, FIELDS, ""));
        if (!(manifest.get("name") instanceof String)) {
            findings.add(Finding.error(Conformity.INPUT, "name", "'name' is missing."));
        }
        if (findings.isEmpty()) {
            findings.addAll(parts(manifest));
        }
        return findings.isEmpty() ? whole(manifest) : new Read(null, findings);
    }

    private Map<String, Object> completed(Entry entry, FamilySpec existing) {
        var completed = new LinkedHashMap<>(entry.manifest());
        var before = tree(existing);
        for (var column : entry.unsaid()) {
            var kept = column.in(before);
            if (kept != null) {
                column.put(completed, kept);
            }
        }
        return completed;
    }

    /** What each part refuses by itself, so that a row tells all of it at once. */
    private List<Finding> parts(Map<String, Object> manifest) {
        return Arrays.stream(FamilySpec.class.getRecordComponents())
                .filter(part -> manifest.get(part.getName()) != null)
                .flatMap(part -> refusal(part, manifest.get(part.getName())).stream())
                .toList();
    }

    private List<Finding> refusal(RecordComponent part, @Nullable Object value) {
        try {
            json.convertValue(value, json.constructType(part.getGenericType()));
            return List.of();
        } catch (JacksonException | IllegalArgumentException broken) {
            return said(broken, part.getName());
        }
    }

    private Read whole(Map<String, Object> manifest) {
        try {
            return new Read(json.convertValue(manifest, FamilySpec.class), List.of());
        } catch (JacksonException | IllegalArgumentException broken) {
            return new Read(null, said(broken, "row"));
        }
    }

    private static List<Finding> said(RuntimeException broken, String field) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused.findings();
            }
        }
        var at = broken instanceof JacksonException problem ? path(problem, field) : field;
        return List.of(Finding.error(Conformity.INPUT, at, sentence(broken, at)));
    }

    private static String path(JacksonException problem, String field) {
        var inside = problem.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return field.equals("row") && !inside.isEmpty() ? inside.substring(1) : field + inside;
    }

    private static String sentence(RuntimeException broken, String at) {
        return switch (broken) {
            case ValueInstantiationException made
            when made.getCause() instanceof IllegalArgumentException reason -> String.valueOf(reason.getMessage());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "'%s' is one of: %s."
                        .formatted(
                                at,
                                Arrays.stream(format.getTargetType().getEnumConstants())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format
            when format.getTargetType() == java.time.Duration.class ->
                "'%s' takes a duration, such as PT60S or P28D.".formatted(at);
            default -> "'%s' is not of the right type.".formatted(at);
        };
    }

    /** A manifest as maps and lists by the names of REST. */
    Map<String, Object> tree(FamilySpec spec) {
        return json.convertValue(spec, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
