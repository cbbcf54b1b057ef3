package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A family of the overview, as its worst region stands.
 *
 * @param burn in the last six hours; null without data
 * @param regions in how many regions it is judged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FreshnessRow(
        FamilyId family,
        DomainId domain,
        TeamId owner,
        String region,
        int regions,
        BudgetState state,
        Evidence evidence,
        double sli,
        double target,
        double remaining,
        @Nullable Double burn,
        @Nullable Instant exhaustsAt,
        Instant evaluatedAt) {}
