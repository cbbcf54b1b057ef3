package dev.keyward.manifest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.Planned.Action;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import does, or would do, row by row.
 *
 * @param applied whether it was written; a file with one ERROR is not
 * @param batch what the trail calls it, once it was applied
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
        List<Row> rows, boolean applied, @Nullable String batch) {

    /**
     * One family of the file.
     *
     * @param line in which it begins, counted from 1
     * @param name as written; empty where there is none
     * @param changes of an UPDATE, what would become different
     */
    public record Row(int line, String name, Action action, List<Finding> findings, List<FieldChange> changes) {
        @JsonIgnore
        public boolean isError() {
            return action == Action.ERROR;
        }
    }

    /** How many rows there are of each kind. */
    public Map<Action, Long> counts() {
        var counts = new EnumMap<Action, Long>(Action.class);
        for (var action : Action.values()) {
            counts.put(
                    action, rows.stream().filter(row -> row.action() == action).count());
        }
        return counts;
    }

    boolean isClean() {
        return rows.stream().noneMatch(Row::isError);
    }
}
