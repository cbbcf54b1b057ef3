package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the numbers.
 *
 * @param reason why these; null for the built-in first version
 * @param proposedBy who proposed them; somebody else put them in force
 */
public record RulesetVersion(
        int version,
        Ruleset rules,
        @Nullable String reason,
        @Nullable Instant inForceAt,
        @Nullable String inForceBy,
        @Nullable String proposedBy) {
    public static final RulesetVersion BUILT_IN = new RulesetVersion(1, Ruleset.DEFAULT, null, null, null, null);

    static RulesetVersion next(RulesetVersion before, RulesetProposal decided) {
        return new RulesetVersion(
                before.version() + 1,
                decided.rules(),
                decided.reason(),
                decided.decidedAt(),
                decided.decidedBy(),
                decided.proposedBy());
    }

    /** The same numbers changed, as they would be the next version. */
    static RulesetVersion tried(RulesetVersion inForce, Ruleset rules) {
        return new RulesetVersion(inForce.version() + 1, rules, null, null, null, null);
    }
}
