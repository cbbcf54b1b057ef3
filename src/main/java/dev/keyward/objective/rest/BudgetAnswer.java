package dev.keyward.objective.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.objective.BurnRate;
import dev.keyward.objective.Objective;
import dev.keyward.objective.Standing;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a family, as its worst region has it, and of each region.
 *
 * @param burn by long window; null without data
 * @param arithmetic inputs, formula, source and time, a step a line
 * @param regions the same of each region, the worst first; not within a region
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetAnswer(
        @Nullable FamilyId family,
        String region,
        Evidence evidence,
        double sli,
        double target,
        double consumed,
        double remaining,
        double coverage,
        @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, @Nullable Double> burn,
        List<BurnRate> burnWindows,
        BudgetState state,
        @Nullable Instant exhaustsAt,
        @Nullable Instant measuredSince,
        List<String> arithmetic,
        Instant evaluatedAt,
        @Nullable List<BudgetAnswer> regions) {

    /** @param regions at least one, the worst first */
    static BudgetAnswer of(Objective objective, List<Standing> regions) {
        var each = regions.stream().map(one -> of(objective, one, null, null)).toList();
        return of(objective, regions.getFirst(), objective.family(), each);
    }

    private static BudgetAnswer of(
            Objective objective, Standing one, @Nullable FamilyId family, @Nullable List<BudgetAnswer> regions) {
        return new BudgetAnswer(
                family,
                one.region(),
                one.evidence(),
                one.sli(),
                objective.target(),
                one.consumed(),
                one.remaining(),
                one.coverage(),
                burn(one),
                one.burns(),
                one.state(),
                one.exhaustsAt(),
                one.measuredSince(),
                one.arithmetic(),
                one.evaluatedAt(),
                regions);
    }

    private static Map<String, @Nullable Double> burn(Standing one) {
        var burn = new LinkedHashMap<String, @Nullable Double>();
        one.burns().forEach(rate -> burn.put(name(rate.longWindow()), rate.longBurn()));
        return burn;
    }

    private static String name(Duration window) {
        return Set.of(24L, 72L).contains(window.toHours()) ? window.toDays() + "d" : window.toHours() + "h";
    }
}
