package dev.keyward.review.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a domain stands and what moved.
 *
 * @param level null when it was not assessed
 * @param before the level when the quarter began; null when it was not assessed then
 * @param levels how many active families are at levels 0 to 4
 * @param levelsBefore the same when the quarter began; empty when nothing was assessed then
 * @param criteria how the families stand with each criterion
 * @param own what the domain itself is judged by
 * @param moves families that came to another level, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(
        @Nullable Integer level,
        @Nullable Integer before,
        List<Integer> levels,
        List<Integer> levelsBefore,
        List<CriterionRow> criteria,
        List<OwnRow> own,
        List<Move> moves) {
    public static final Standing UNKNOWN =
            new Standing(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    /** @param before null when nothing was assessed when the quarter began */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CriterionRow(
            String id,
            String title,
            int level,
            Tally now,
            @Nullable Tally before) {}

    /** How many families pass a criterion, and how many do not. */
    public record Tally(int passed, int failed, int noData, int skipped) {
        public int applicable() {
            return passed + failed + noData;
        }

        /** Such as {@code 3/4}; a dash where it applies to none. */
        public String words() {
            return applicable() == 0 ? "\u2013" : passed + "/" + applicable();
        }
    }

    /** @param status such as {@code PASSED} */
    public record OwnRow(String id, String title, int level, String status, String observed) {}

    /** A family that came to another level, and why. */
    public record Move(String family, Instant at, int from, int to, String because) {}

    /** Such as {@code L2}. */
    public static String label(@Nullable Integer level) {
        return level == null ? "not assessed" : "L" + level;
    }
}
