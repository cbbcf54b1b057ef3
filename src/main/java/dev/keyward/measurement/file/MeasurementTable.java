package dev.keyward.measurement.file;

import dev.keyward.api.kit.CsvLine;
import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.CsvReader;
import dev.keyward.manifest.file.CsvRecord;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.measurement.Measurement;
import dev.keyward.registry.FamilyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a table of measurements. The header names the columns as REST names the fields, in any order. */
public final class MeasurementTable {
    public static final int MOST_ROWS = 10_000;
    private static final List<String> REQUIRED = List.of(
            "family",
            "region",
            "bucketStart",
            "bucketSeconds",
            "reads",
            "hits",
            "misses",
            "sampledReads",
            "staleReads",
            "source",
            "id");
    private static final List<String> OPTIONAL =
            List.of("stalenessP95Seconds", "hitP95Ms", "originP95Ms", "invalidations", "dlqDepth");

    private MeasurementTable() {}

    /**
     * One row.
     *
     * @param line in which it begins, counted from 1
     * @param cells what stands in it, by column
     * @param said null when it is no measurement; the findings say why
     */
    public record Row(
            int line, Map<String, String> cells, @Nullable Measurement said, List<Finding> findings) {}

    public static List<Row> read(String text) {
        var records = CsvReader.read(text);
        if (records.isEmpty()) {
            throw new FileProblem(1, "The file is empty. Its first line names the columns.");
        }
        if (records.size() > MOST_ROWS + 1) {
            throw new FileProblem(
                    records.get(MOST_ROWS + 1).line(), "A file takes 10,000 rows. Split it over several.");
        }
        var header = header(records.getFirst());
        return records.stream().skip(1).map(record -> row(record, header)).toList();
    }

    private static List<String> header(CsvRecord first) {
        var header = new ArrayList<String>();
        for (var cell : first.cells()) {
            var name = CsvLine.plain(cell).strip();
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw new FileProblem(
                        first.line(),
                        name.isEmpty() ? "header" : name,
                        "There is no column '%s'. Known: %s, and optional: %s."
                                .formatted(name, String.join(", ", REQUIRED), String.join(", ", OPTIONAL)));
            }
            if (header.contains(name)) {
                throw new FileProblem(first.line(), name, "The column '%s' stands there twice.".formatted(name));
            }
            header.add(name);
        }
        var missing = REQUIRED.stream().filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new FileProblem(
                    first.line(),
                    missing.getFirst(),
                    "These columns are missing: %s.".formatted(String.join(", ", missing)));
        }
        return header;
    }

    private static Row row(CsvRecord record, List<String> header) {
        var cells = new HashMap<String, String>();
        for (int n = 0; n < Math.min(header.size(), record.cells().size()); n++) {
            cells.put(header.get(n), CsvLine.plain(record.cells().get(n)).strip());
        }
        if (record.cells().size() != header.size()) {
            var message = "The row has %d cells, the header has %d."
                    .formatted(record.cells().size(), header.size());
            return new Row(record.line(), cells, null, List.of(Finding.error("INPUT", "row", message)));
        }
        var read = new Cells(cells);
        var said = measurement(read);
        return new Row(record.line(), cells, said, read.findings());
    }

    private static @Nullable Measurement measurement(Cells cells) {
        var family = cells.value("family", FamilyId::new);
        var start = cells.moment("bucketStart");
        var seconds = cells.count("bucketSeconds");
        var counts = new Long[5];
        var names = List.of("reads", "hits", "misses", "sampledReads", "staleReads");
        for (int n = 0; n < counts.length; n++) {
            counts[n] = java.util.Objects.requireNonNullElse(cells.count(names.get(n)), 0L);
        }
        var region = cells.text("region");
        var source = cells.text("source");
        var id = cells.text("id");
        var staleness = cells.maybeNumber("stalenessP95Seconds");
        var hit = cells.maybeNumber("hitP95Ms");
        var origin = cells.maybeNumber("originP95Ms");
        var invalidations = cells.maybeCount("invalidations");
        var depth = cells.maybeCount("dlqDepth");
        if (!cells.findings().isEmpty() || family == null || start == null || seconds == null) {
            return null;
        }
        var length = Math.clamp(seconds, -1, Integer.MAX_VALUE);
        return new Measurement(
                family,
                region,
                start,
                length,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                staleness,
                hit,
                origin,
                invalidations,
                depth,
                source,
                id);
    }
}
