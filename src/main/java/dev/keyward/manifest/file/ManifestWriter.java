package dev.keyward.manifest.file;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.manifest.shape.Column;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Writes manifests so that reading them gives the same again. */
public final class ManifestWriter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Column> columns;
    private final Yaml yaml = new Yaml(options());

    public ManifestWriter(List<Column> columns) {
        this.columns = columns;
    }

    private static DumperOptions options() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setExplicitStart(true);
        options.setWidth(120);
        options.setSplitLines(false);
        return options;
    }

    public String csvHeader() {
        return CsvLine.of(columns.stream().map(Column::name).toList());
    }

    public String csv(Map<String, Object> manifest) {
        return CsvLine.of(columns.stream().map(column -> cell(column, manifest)).toList());
    }

    private static Object cell(Column column, Map<String, Object> manifest) {
        var value = column.in(manifest);
        if (value == null) {
            return "";
        }
        if (column.isWords() && value instanceof Collection<?> words) {
            return words.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "));
        }
        if (column.isNested()) {
            return JSON.writeValueAsString(value);
        }
        return value;
    }

    /** One document. */
    public String yaml(Map<String, Object> manifest) {
        var metadata = new LinkedHashMap<String, Object>();
        var spec = new LinkedHashMap<>(manifest);
        for (var name : YamlManifests.METADATA) {
            metadata.put(name, spec.remove(name));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("apiVersion", YamlManifests.VERSION);
        document.put("kind", YamlManifests.KIND);
        document.put("metadata", metadata);
        document.put("spec", spec);
        return yaml.dump(document);
    }
}
