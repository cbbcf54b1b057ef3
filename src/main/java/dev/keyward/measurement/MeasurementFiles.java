package dev.keyward.measurement;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.file.Decoded;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.measurement.FileReport.Verdict;
import dev.keyward.measurement.file.MeasurementTable;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MeasuredFamilies.Measured;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes measurements from a CSV file: first a dry run that tells each row, then all of them or none. */
@Service
public class MeasurementFiles {
    private static final int MOST_FINDINGS = 100;

    private final Intake intake;
    private final Takings takings;
    private final MeasurementRows rows;
    private final CurrentActor current;

    MeasurementFiles(Intake intake, Takings takings, MeasurementRows rows, CurrentActor current) {
        this.intake = intake;
        this.takings = takings;
        this.rows = rows;
        this.current = current;
    }

    /** What the file would do. Writes nothing. */
    @RequiresRole({Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
    public FileReport dryRun(byte[] file) {
        return judged(read(file));
    }

    /** Does it, if no row is an error. */
    @RequiresRole({Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
    public Accepted take(byte[] file) {
        var table = read(file);
        var report = judged(table);
        if (!report.isClean()) {
            var findings = findings(report);
            throw Refused.invalid(
                    findings.getFirst().message(),
                    "Correct the rows the findings name and send the file again; nothing of it was kept.",
                    findings);
        }
        return takings.keep(said(table), current.actor(), Takings.Clash.REFUSED);
    }

    private static List<MeasurementTable.Row> read(byte[] file) {
        try {
            return MeasurementTable.read(Decoded.text(file));
        } catch (FileProblem problem) {
            throw Refused.invalid(problem.field(), problem.getMessage(), "Correct the file and send it again.");
        }
    }

    private static List<Measurement> said(List<MeasurementTable.Row> table) {
        return table.stream()
                .map(MeasurementTable.Row::said)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private FileReport judged(List<MeasurementTable.Row> table) {
        var said = said(table);
        var families = intake.reportable(said);
        var known = rows.known(intake.plausible(said)).growing();
        return new FileReport(
                table.stream().map(row -> judged(row, families, known)).toList());
    }

    private FileReport.Row judged(MeasurementTable.Row row, Map<FamilyId, Measured> families, Known known) {
        var findings = new ArrayList<>(row.findings());
        var verdict = Verdict.ERROR;
        if (row.said() != null) {
            findings.addAll(intake.about(row.said(), families));
            if (findings.isEmpty()) {
                switch (known.add(row.said())) {
                    case Known.Verdict.New() -> verdict = Verdict.NEW;
                    case Known.Verdict.Duplicate() -> verdict = Verdict.DUPLICATE;
                    case Known.Verdict.Clash(var field, var message) ->
                        findings.add(Finding.error("I16", field, message));
                }
            }
        }
        return new FileReport.Row(
                row.line(),
                row.cells().getOrDefault("family", ""),
                row.cells().getOrDefault("region", ""),
                row.cells().getOrDefault("bucketStart", ""),
                verdict,
                findings);
    }

    private static List<Finding> findings(FileReport report) {
        var findings = new ArrayList<Finding>();
        for (int n = 0; n < report.rows().size() && findings.size() < MOST_FINDINGS; n++) {
            for (var finding : report.rows().get(n).findings()) {
                findings.add(Finding.error(
                        finding.ruleId(),
                        "items[%d].%s".formatted(n, finding.field()),
                        "Line %d: %s".formatted(report.rows().get(n).line(), finding.message())));
            }
        }
        return findings;
    }
}
