package dev.keyward.objective;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.objective.OpenSloReport.Action;
import dev.keyward.objective.OpenSloReport.Row;
import dev.keyward.objective.openslo.Document;
import dev.keyward.registry.FamilyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one document would do for whoever brings it. Writes nothing. */
@Component
class OpenSloJudge {
    private static final String NAME = "metadata.name";
    private final Objectives objectives;

    OpenSloJudge(Objectives objectives) {
        this.objectives = objectives;
    }

    /** @param objective as it stands, with the wish that takes its place; null when the document is wrong */
    record Judged(
            Row row,
            @Nullable Objective objective,
            @Nullable Wish wish) {

        static Judged unreadable(FileProblem problem) {
            var finding = Finding.error("INPUT", problem.field(), problem.getMessage());
            return wrong(new Row(problem.line(), "", Action.ERROR, List.of(finding), List.of(), Map.of()));
        }

        static Judged failed(Document document, Finding... more) {
            var findings = new ArrayList<>(document.findings());
            findings.addAll(List.of(more));
            var lines = new HashMap<String, Integer>();
            for (var finding : findings) {
                lines.put(String.valueOf(finding.field()), document.line(finding.field()));
            }
            return wrong(new Row(document.line(), document.family(), Action.ERROR, findings, List.of(), lines));
        }

        private static Judged wrong(Row row) {
            return new Judged(row, null, null);
        }
    }

    Judged of(Document document) {
        if (!document.findings().isEmpty()) {
            return Judged.failed(document);
        }
        try {
            return judged(document, new FamilyId(document.family()));
        } catch (Refused refused) {
            return Judged.failed(document, first(refused));
        } catch (IllegalArgumentException noName) {
            return Judged.failed(document, Finding.error("INPUT", NAME, String.valueOf(noName.getMessage())));
        }
    }

    private Judged judged(Document document, FamilyId family) {
        var before = objectives.objective(family);
        if (!objectives.mayChange(family)) {
            return Judged.failed(document, Finding.error("INPUT", NAME, "That family is not your team's."));
        }
        var wish = OpenSloWish.of(document, objectives.outlook(family, Wish.NONE));
        var after = objectives.outlook(family, wish);
        var action = after.promisesLike(before) ? Action.UNCHANGED : Action.UPDATE;
        var changes = ObjectiveChanges.between(before, after);
        var row = new Row(document.line(), document.family(), action, List.of(), changes, Map.of());
        return new Judged(row, before, wish);
    }

    private static Finding first(Refused refused) {
        return refused.findings().isEmpty()
                ? Finding.error("INPUT", NAME, refused.getMessage())
                : refused.findings().getFirst();
    }
}
