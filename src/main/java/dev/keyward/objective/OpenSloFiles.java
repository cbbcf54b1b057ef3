package dev.keyward.objective;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.Decoded;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.objective.OpenSloJudge.Judged;
import dev.keyward.objective.OpenSloReport.Action;
import dev.keyward.objective.openslo.Reader;
import dev.keyward.objective.openslo.Writer;
import dev.keyward.registry.Registry;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objectives from OpenSLO files: first a dry run that tells each document, then all of them or none. */
@Service
public class OpenSloFiles {
    private static final int MOST = 2_000;
    private final Objectives objectives;
    private final OpenSloJudge judge;
    private final FreshnessList families;
    private final Registry registry;
    private final Audit audit;

    OpenSloFiles(Objectives objectives, OpenSloJudge judge, FreshnessList families, Registry registry, Audit audit) {
        this.objectives = objectives;
        this.judge = judge;
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

    private List<Judged> read(byte[] file) {
        try {
            var documents = Reader.read(Decoded.text(file));
            if (documents.isEmpty() || documents.size() > MOST) {
                throw new FileProblem(1, "A file has 1 to 2,000 SLO documents.");
            }
            var seen = new HashSet<String>();
            return documents.stream()
                    .map(one -> seen.add(one.family())
                            ? judge.of(one)
                            : Judged.failed(
                                    one, Finding.error("INPUT", "metadata.name", "This family stands there twice.")))
                    .toList();
        } catch (FileProblem problem) {
            return List.of(Judged.unreadable(problem));
        }
    }
}
