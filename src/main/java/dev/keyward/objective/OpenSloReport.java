package dev.keyward.objective;

import dev.keyward.kernel.Finding;
import java.util.List;

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
     */
    public record Row(int line, String name, Action action, List<Finding> findings) {}

    boolean isClean() {
        return rows.stream().noneMatch(row -> row.action() == Action.ERROR);
    }
}
