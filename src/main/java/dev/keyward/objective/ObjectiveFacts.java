package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.objective.budget.Method;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An objective as the REST surface and the trail write it.
 *
 * @param sli what is measured, in OpenSLO's sense
 * @param window {@code P28D} rolls; {@code MONTH} and {@code QUARTER} with a zone follow the calendar
 * @param declared whether somebody named the target, rather than that the class gives it
 * @param wish what differs from the promise, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectiveFacts(
        FamilyId family,
        ObjectiveState state,
        List<ObjectiveState> availableTransitions,
        Sli sli,
        Method method,
        double target,
        boolean declared,
        Duration maxStaleness,
        WindowText window,
        Duration slice,
        @Nullable String region,
        @Nullable Wish wish) {

    /** What a budget is about. */
    public enum Sli {
        STALE_READ_RATIO,
        STALENESS_PERCENTILE
    }

    public static ObjectiveFacts of(Objective objective) {
        return new ObjectiveFacts(
                objective.family(),
                objective.state(),
                objective.state().availableTransitions(),
                objective.method() == Method.TIMESLICES ? Sli.STALENESS_PERCENTILE : Sli.STALE_READ_RATIO,
                objective.method(),
                objective.target(),
                objective.declared(),
                objective.maxStaleness(),
                objective.timeWindow(),
                Duration.ofSeconds(objective.sliceSeconds()),
                objective.region(),
                objective.wish());
    }
}
