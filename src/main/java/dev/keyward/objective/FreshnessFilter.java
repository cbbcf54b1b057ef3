package dev.keyward.objective;

import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import org.jspecify.annotations.Nullable;

/** Which families of the overview are wanted; null means any. */
public record FreshnessFilter(
        @Nullable String text,
        @Nullable DomainId domain,
        @Nullable TeamId owner,
        @Nullable BudgetState state,
        @Nullable Evidence evidence) {
    public static final FreshnessFilter ANY = new FreshnessFilter(null, null, null, null, null);

    public FreshnessFilter(@Nullable BudgetState state) {
        this(null, null, null, state, null);
    }
}
