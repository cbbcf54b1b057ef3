package dev.keyward.manifest;

import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.Entry;
import dev.keyward.manifest.shape.Column;
import dev.keyward.manifest.shape.Conformity;
import dev.keyward.manifest.shape.Shape;
import dev.keyward.manifest.shape.Shape.Fields;
import dev.keyward.registry.FamilySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
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

    /**
     * A manifest, or why it is none.
     *
     * @param spec with findings beside it only what could be read of it, so that the rest is judged too
     */
    record Read(@Nullable FamilySpec spec, List<Finding> findings) {}

    /** @param existing the manifest of the family as it stands; its places that the file is silent about are kept */
    Read read(Entry entry, @Nullable FamilySpec existing) {
        var manifest = existing == null ? entry.manifest() : completed(entry, existing);
        var findings = new ArrayList<>(entry.findings());
        findings.addAll(Conformity.of(manifest, FIELDS, ""));
        if (!(manifest.get("name") instanceof String)) {
            findings.add(Finding.error(Conformity.INPUT, "name", "'name' is missing."));
        }
        findings.addAll(new Refusals(json, findings).of(manifest));
        return new Salvage(json, manifest, findings).read();
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

    /** What would become different, field by field. */
    List<FieldChange> changes(@Nullable FamilySpec before, FamilySpec after) {
        return FieldChange.between(before == null ? null : json.valueToTree(before), json.valueToTree(after));
    }

    /** A manifest as maps and lists by the names of REST. */
    Map<String, Object> tree(FamilySpec spec) {
        return json.convertValue(spec, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}
