package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Ruleset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the numbers.
 *
 * @param reason why these; null for the built-in first version
 */
public record RulesetVersion(
        int version,
        Ruleset rules,
        @Nullable String reason,
        @Nullable Instant inForceAt,
        @Nullable String inForceBy) {
    public static final RulesetVersion BUILT_IN = new RulesetVersion(1, Ruleset.DEFAULT, null, null, null);
}
