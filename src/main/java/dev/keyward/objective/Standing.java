package dev.keyward.objective;

import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the objective of a family stands in one region, as it was last computed.
 *
 * @param headline whether this is the family's worst region, whose state is the family's
 * @param measuredSince when the first measurement began; null while nobody measures
 * @param arithmetic inputs, formula, source and time, a step a line
 */
public record Standing(
        FamilyId family,
        String region,
        boolean headline,
        BudgetState state,
        Evidence evidence,
        double sli,
        double consumed,
        double remaining,
        double coverage,
        List<BurnRate> burns,
        @Nullable Instant exhaustsAt,
        @Nullable Instant measuredSince,
        List<String> arithmetic,
        Instant evaluatedAt) {

    /** The burn rate of a long window; null without data. */
    public @Nullable Double burn(Duration longWindow) {
        return burns.stream()
                .filter(burn -> burn.longWindow().equals(longWindow))
                .map(BurnRate::longBurn)
                .reduce(null, (one, other) -> other);
    }

    /** Whether an alert of this loudness fires. */
    public boolean fires(AlertSeverity severity) {
        return burns.stream().anyMatch(burn -> burn.firing() && burn.severity() == severity);
    }

    Standing asHeadline(boolean worst) {
        return new Standing(
                family,
                region,
                worst,
                state,
                evidence,
                sli,
                consumed,
                remaining,
                coverage,
                burns,
                exhaustsAt,
                measuredSince,
                arithmetic,
                evaluatedAt);
    }
}
