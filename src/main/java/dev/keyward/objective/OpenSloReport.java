package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an import of objectives does, or would do, document by document. */
public record OpenSloReport(List<Row> rows, boolean applied) {
    /** What becomes of an objective. */
    public enum Action {
        UPDATE,
        UNCHANGED,
        ERROR
    }

    /**
     * @param line in which the document begins, counted from 1
     * @param name the family; empty where there is none
     * @param changes of an UPDATE, what would become different
     * @param lines of the fields that the findings are about
     */
    public record Row(
            int line,
            String name,
            Action action,
            List<Finding> findings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldChange> changes,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> lines) {

        /** The line that a finding is about. */
        public int line(Finding finding) {
            @Nullable Integer own = finding.field() == null ? null : lines.get(finding.field());
            return own == null ? line : own;
        }
    }

    /** How many documents come to this. */
    public long count(Action action) {
        return rows.stream().filter(row -> row.action() == action).count();
    }

    public boolean isClean() {
        return count(Action.ERROR) == 0;
    }
}
