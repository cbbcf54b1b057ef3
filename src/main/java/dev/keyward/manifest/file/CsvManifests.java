package dev.keyward.manifest.file;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.kernel.Finding;
import dev.keyward.manifest.shape.Column;
import dev.keyward.manifest.shape.Conformity;
import dev.keyward.manifest.shape.Nearest;
import dev.keyward.manifest.shape.Shape.Leaf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as rows of a table, one family a row. The header names the columns, in any order. */
public final class CsvManifests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<Column> columns;

    public CsvManifests(List<Column> columns) {
        this.columns = columns;
    }

    public List<Entry> read(String text) {
        var records = CsvReader.read(text);
        if (records.isEmpty()) {
            throw new FileProblem(1, "The file is empty. Its first line names the columns.");
        }
        var header = header(records.getFirst());
        var unsaid = columns.stream().filter(column -> !header.contains(column)).toList();
        return records.stream()
                .skip(1)
                .map(record -> entry(record, header, unsaid))
                .toList();
    }

    private List<Column> header(CsvRecord first) {
        var known = columns.stream().collect(Collectors.toMap(Column::name, Function.identity()));
        var header = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (var cell : first.cells()) {
            var name = CsvLine.plain(cell).strip();
            var column = known.get(name);
            if (column == null) {
                var names = columns.stream().map(Column::name).toList();
                throw new FileProblem(
                        first.line(),
                        name.isEmpty() ? "header" : name,
                        "There is no column '%s'. %s".formatted(name, Nearest.hint(name, names)));
            }
            if (!seen.add(name)) {
                throw new FileProblem(first.line(), name, "The column '%s' stands there twice.".formatted(name));
            }
            header.add(column);
        }
        requireAll(first.line(), header);
        return header;
    }

    private void requireAll(int line, List<Column> header) {
        var missing = columns.stream()
                .filter(Column::required)
                .filter(column -> !header.contains(column))
                .map(Column::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new FileProblem(
                    line, missing.getFirst(), "These columns are missing: %s.".formatted(String.join(", ", missing)));
        }
    }

    private Entry entry(CsvRecord record, List<Column> header, List<Column> unsaid) {
        var manifest = new LinkedHashMap<String, Object>();
        var findings = new ArrayList<Finding>();
        if (record.cells().size() != header.size()) {
            findings.add(Finding.error(
                    Conformity.INPUT,
                    "row",
                    "The row has %d cells, the header has %d."
                            .formatted(record.cells().size(), header.size())));
        }
        for (int i = 0; i < Math.min(header.size(), record.cells().size()); i++) {
            var text = CsvLine.plain(record.cells().get(i));
            if (!text.isBlank()) {
                cell(header.get(i), text, manifest, findings);
            }
        }
        return new Entry(record.line(), String.valueOf(manifest.getOrDefault("name", "")), manifest, unsaid, findings);
    }

    private static void cell(Column column, String text, Map<String, Object> manifest, List<Finding> findings) {
        if (column.shape() instanceof Leaf leaf) {
            column.put(manifest, Scalars.read(leaf == Leaf.TEXT ? text : text.strip(), leaf));
        } else if (column.isWords()) {
            column.put(manifest, List.of(text.strip().split("\\s+")));
        } else {
            nested(column, text, manifest, findings);
        }
    }

    private static void nested(Column column, String text, Map<String, Object> manifest, List<Finding> findings) {
        try {
            column.put(manifest, JSON.readValue(text, Object.class));
        } catch (JacksonException broken) {
            findings.add(Finding.error(
                    Conformity.INPUT,
                    column.name(),
                    "'%s' takes JSON, such as [{\"code\": \"eu\"}].".formatted(column.name())));
        }
    }
}
