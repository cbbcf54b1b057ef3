package dev.keyward.objective;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.file.Decoded;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.objective.OpenSloReport.Action;
import dev.keyward.objective.OpenSloReport.Row;
import dev.keyward.objective.openslo.Document;
import dev.keyward.objective.openslo.Reader;
import dev.keyward.objective.openslo.Writer;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objectives from OpenSLO files: first a dry run that tells each document, then all of them or none. */
@Service
public class OpenSloFiles {
    private static final int MOST = 2_000;
    private final Objectives objectives;
    private final FreshnessList families;
    private final Registry registry;
    private final Audit audit;

    OpenSloFiles(Objectives objectives, FreshnessList families, Registry registry, Audit audit) {
        this.objectives = objectives;
        this.families = families;
        this.registry = registry;
        this.audit = audit;
    }

    /** What the file would do. Writes nothing. */
    @RequiresRole(Role.DOMAIN_EDITOR)
    public OpenSloReport dryRun(byte[] file) {
        return new OpenSloReport(read(file).stream().map(Judged::row).toList(), false);
    }

    /** Does it, if no document is an error. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public OpenSloReport apply(byte[] file) {
        var judged = read(file);
        var report = new OpenSloReport(judged.stream().map(Judged::row).toList(), true);
        if (!report.isClean()) {
            return new OpenSloReport(report.rows(), false);
        }
        for (var one : judged) {
            if (one.row().action() == Action.UPDATE) {
                var objective = Objects.requireNonNull(one.objective());
                objectives.change(objective.family(), objective.version(), Objects.requireNonNull(one.wish()));
            }
        }
        audit.record("objectives.imported", "import/openslo", null, Map.of("documents", judged.size()), null);
        return report;
    }

    /** The objectives of these families as documents of one file, by name. */
    @SignedIn
    public String export(FreshnessFilter filter) {
        return families.families(filter).stream()
                .map(objectives::objective)
                .map(one -> Writer.document(
                        ObjectiveFacts.of(one),
                        registry.family(one.family()).domain().text(),
                        Sentences.promise(one)))
                .collect(Collectors.joining());
    }

    private record Judged(
            Row row,
            @Nullable Objective objective,
            @Nullable Wish wish) {}

    private List<Judged> read(byte[] file) {
        try {
            var documents = Reader.read(Decoded.text(file));
            if (documents.isEmpty() || documents.size() > MOST) {
                throw new FileProblem(1, "A file has 1 to 2,000 SLO documents.");
            }
            var seen = new HashSet<String>();
            return documents.stream()
                    .map(one -> seen.add(one.family())
                            ? judged(one)
                            : failed(one, Finding.error("INPUT", "metadata.name", "This family stands there twice.")))
                    .toList();
        } catch (FileProblem problem) {
            var finding = Finding.error("INPUT", problem.field(), problem.getMessage());
            return List.of(new Judged(new Row(problem.line(), "", Action.ERROR, List.of(finding)), null, null));
        }
    }

    private Judged judged(Document document) {
        if (!document.findings().isEmpty()) {
            return failed(document);
        }
        try {
            var family = new FamilyId(document.family());
            var before = objectives.objective(family);
            if (!objectives.mayChange(family)) {
                return failed(document, Finding.error("INPUT", "metadata.name", "That family is not your team's."));
            }
            var wish = OpenSloWish.of(document, objectives.outlook(family, Wish.NONE));
            var same = objectives.outlook(family, wish).promisesLike(before);
            return new Judged(
                    new Row(document.line(), document.family(), same ? Action.UNCHANGED : Action.UPDATE, List.of()),
                    before,
                    wish);
        } catch (Refused refused) {
            return failed(
                    document,
                    refused.findings().isEmpty()
                            ? Finding.error("INPUT", "metadata.name", refused.getMessage())
                            : refused.findings().getFirst());
        } catch (IllegalArgumentException noName) {
            return failed(document, Finding.error("INPUT", "metadata.name", String.valueOf(noName.getMessage())));
        }
    }

    private static Judged failed(Document document, Finding... more) {
        var findings = new ArrayList<>(document.findings());
        findings.addAll(List.of(more));
        return new Judged(new Row(document.line(), document.family(), Action.ERROR, findings), null, null);
    }
}
