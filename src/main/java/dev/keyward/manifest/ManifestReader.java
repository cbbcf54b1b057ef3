package dev.keyward.manifest;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.file.CsvManifests;
import dev.keyward.manifest.file.Decoded;
import dev.keyward.manifest.file.Entry;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.manifest.file.YamlManifests;
import dev.keyward.manifest.shape.Conformity;
import dev.keyward.registry.FamilyBatches;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a file into manifests, each with its line and with what is wrong with it. */
@Component
class ManifestReader {
    static final int MOST_ROWS = 10_000;

    private final CsvManifests csv = new CsvManifests(Manifests.COLUMNS);
    private final YamlManifests yaml = new YamlManifests(Manifests.FIELDS);
    private final Manifests manifests;
    private final FamilyBatches batches;

    ManifestReader(Manifests manifests, FamilyBatches batches) {
        this.manifests = manifests;
        this.batches = batches;
    }

    /**
     * @param before the manifest of the family that exists, whose places the file is silent about were taken over
     * @param spec with findings only what could be read of it; null when that is no manifest at all
     */
    record Row(
            Entry entry,
            @Nullable FamilySpec before,
            @Nullable FamilySpec spec,
            List<Finding> findings) {

        /** Whether it is a whole manifest. */
        boolean isReadable() {
            return findings.isEmpty();
        }
    }

    List<Row> read(ManifestFormat format, byte[] bytes) {
        var entries = entries(format, bytes);
        if (entries.size() > MOST_ROWS) {
            throw Refused.invalid(
                    "file",
                    "The file has more than %,d families.".formatted(MOST_ROWS),
                    "Split it over several files.");
        }
        var existing =
                batches.manifests(entries.stream().flatMap(ManifestReader::name).toList());
        var lines = new HashMap<String, Integer>();
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            rows.add(row(entry, existing, lines.putIfAbsent(entry.name(), entry.line())));
        }
        return rows;
    }

    private List<Entry> entries(ManifestFormat format, byte[] bytes) {
        try {
            var text = Decoded.text(bytes);
            return switch (format) {
                case CSV -> csv.read(text);
                case YAML -> yaml.read(text);
            };
        } catch (FileProblem problem) {
            throw Refused.invalid(
                    problem.field(), problem.getMessage(), "Correct the file and send it again; nothing was changed.");
        }
    }

    private Row row(Entry entry, Map<FamilyId, FamilySpec> existing, @Nullable Integer first) {
        if (first != null && !entry.name().isEmpty()) {
            var twice = "The file has '%s' twice; it stands in line %d already.".formatted(entry.name(), first);
            return new Row(entry, null, null, List.of(Finding.error(Conformity.INPUT, "name", twice)));
        }
        var before = name(entry)
                .flatMap(name -> Stream.ofNullable(existing.get(name)))
                .findFirst()
                .orElse(null);
        var read = manifests.read(entry, before);
        return new Row(entry, before, read.spec(), read.findings());
    }

    /** The name, where it is one at all. */
    private static Stream<FamilyId> name(Entry entry) {
        try {
            return Stream.of(new FamilyId(entry.name()));
        } catch (IllegalArgumentException reportedWithTheRow) {
            return Stream.of();
        }
    }
}
