package dev.keyward.manifest;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.manifest.ImportReport.Row;
import dev.keyward.manifest.shape.Column;
import dev.keyward.registry.Arrival;
import dev.keyward.registry.FamilyBatches;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Planned;
import dev.keyward.registry.Planned.Action;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings families in from a file: first a dry run that tells each row, then all of them or none. */
@Service
public class Imports {
    private final ManifestReader reader;
    private final Manifests manifests;
    private final FamilyBatches batches;
    private final Audit audit;
    private final InstantSource clock;

    Imports(ManifestReader reader, Manifests manifests, FamilyBatches batches, Audit audit, InstantSource clock) {
        this.reader = reader;
        this.manifests = manifests;
        this.batches = batches;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the file would do. Writes nothing. */
    @RequiresRole(Role.DOMAIN_EDITOR)
    public ImportReport dryRun(ManifestFormat format, byte[] file, Arrival arrival) {
        var rows = reader.read(format, file);
        return new ImportReport(judged(rows, batches.plan(specs(rows), arrival)), false, null);
    }

    /** Does it, if no row is an error. The trail has a row for each family and one for the file. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public ImportReport apply(ManifestFormat format, byte[] file, Arrival arrival) {
        var rows = reader.read(format, file);
        if (!rows.stream().allMatch(ManifestReader.Row::isReadable)) {
            return new ImportReport(judged(rows, batches.plan(specs(rows), arrival)), false, null);
        }
        var batch = Identifier.next(clock.millis()).toString();
        var report = new ImportReport(
                judged(rows, batches.apply(specs(rows), seen(rows), "import " + batch, arrival)), true, batch);
        if (!report.isClean()) {
            return new ImportReport(report.rows(), false, null);
        }
        audit.record("import.applied", "import/" + batch, null, summary(format, report), null);
        return report;
    }

    private static Map<String, Object> summary(ManifestFormat format, ImportReport report) {
        var counts = report.counts();
        return Map.of(
                "format",
                format,
                "created",
                counts.getOrDefault(Action.CREATE, 0L),
                "updated",
                counts.getOrDefault(Action.UPDATE, 0L),
                "unchanged",
                counts.getOrDefault(Action.UNCHANGED, 0L));
    }

    private static List<FamilySpec> specs(List<ManifestReader.Row> rows) {
        return rows.stream()
                .map(ManifestReader.Row::spec)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static Map<FamilyId, FamilySpec> seen(List<ManifestReader.Row> rows) {
        return rows.stream()
                .map(ManifestReader.Row::before)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toMap(before -> Objects.requireNonNull(before.name()), before -> before));
    }

    /** The rows that are no manifests, and the others as the register judged them, in the order of the file. */
    private List<Row> judged(List<ManifestReader.Row> rows, List<Planned> plan) {
        var planned = plan.iterator();
        var report = new ArrayList<Row>();
        for (var row : rows) {
            report.add(row.spec() == null ? unreadable(row) : judged(row, planned.next()));
        }
        return report;
    }

    private static Row unreadable(ManifestReader.Row row) {
        return new Row(row.entry().line(), row.entry().name(), Action.ERROR, row.findings(), List.of());
    }

    private Row judged(ManifestReader.Row row, Planned planned) {
        return row.isReadable() ? whole(row, planned) : halfRead(row, planned);
    }

    /**
     * What cannot be read, and what is wrong with the rest: its keys and what it refers to. Its promises are not judged,
     * since a part of them may be missing.
     */
    private static Row halfRead(ManifestReader.Row row, Planned planned) {
        var broken = Salvage.parts(row.findings());
        var all = new ArrayList<>(row.findings());
        planned.findings().stream()
                .filter(finding -> finding.blocks() && !finding.ruleId().startsWith("KF"))
                .filter(finding -> !broken.contains(Column.outermost(String.valueOf(finding.field()))))
                .forEach(all::add);
        return new Row(row.entry().line(), row.entry().name(), Action.ERROR, all, List.of());
    }

    private Row whole(ManifestReader.Row row, Planned planned) {
        return new Row(
                row.entry().line(),
                Objects.requireNonNull(planned.spec().name()).text(),
                planned.action(),
                planned.findings(),
                planned.action() == Action.UPDATE ? manifests.changes(row.before(), planned.spec()) : List.of());
    }
}
