package dev.keyward.standard;

import dev.keyward.kernel.Severity;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would change for whom if a standard took effect now.
 *
 * @param families how many live families it holds for
 * @param gained findings that appear
 * @param lost findings that go away
 * @param changed findings that get another severity
 * @param newlyBlocked families that have an error nobody waived then, and have none now
 * @param byRule the same counts for each rule that changes anything
 * @param rows the findings themselves, errors first, at most {@link #MOST_ROWS}
 * @param total how many rows there are in all
 */
public record DryRun(
        int families,
        int gained,
        int lost,
        int changed,
        int newlyBlocked,
        List<RuleEffect> byRule,
        List<Row> rows,
        int total) {
    /** More than anybody reads; the counts are complete. */
    public static final int MOST_ROWS = 500;

    /** What one rule does. */
    public record RuleEffect(String ruleId, int gained, int lost, int changed) {}

    /**
     * One finding of one family.
     *
     * @param before its severity now; null when it appears
     * @param after its severity then; null when it goes away
     */
    public record Row(
            FamilyId family,
            DomainId domain,
            TeamId owner,
            String ruleId,
            @Nullable String field,
            @Nullable Severity before,
            @Nullable Severity after,
            String message) {
        boolean appears() {
            return before == null;
        }

        boolean goesAway() {
            return after == null;
        }
    }
}
