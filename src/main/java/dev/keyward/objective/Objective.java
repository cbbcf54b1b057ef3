package dev.keyward.objective;

import dev.keyward.kernel.Refused;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Method;
import dev.keyward.objective.budget.Terms;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A family's freshness objective as it counts now.
 *
 * @param declared whether somebody named the target, rather than that the class of the family gives it
 * @param region the one region that is judged; null for all
 * @param wish what the owner said differently from the promise
 */
public record Objective(
        @Id FamilyId family,
        @Version long version,
        ObjectiveState state,
        Instant stateSince,
        String stateBy,
        Method method,
        double target,
        boolean declared,
        long maxStalenessSeconds,
        int sliceSeconds,
        WindowText timeWindow,
        @Nullable String region,
        @Nullable Wish wish) {

    public Duration maxStaleness() {
        return Duration.ofSeconds(maxStalenessSeconds);
    }

    /** The share of sampled reads that may be stale; null where not reads but slices of time are counted. */
    public @Nullable Double allowed() {
        return method == Method.TIMESLICES ? null : Double.valueOf(Figures.round(1 - target));
    }

    /** What is promised, for a region with this staleness of its own or the objective's. */
    public Terms terms(Duration staleness) {
        return new Terms(method, target, staleness, Duration.ofSeconds(sliceSeconds), timeWindow.window());
    }

    /** Whether it counts what the other counts; what they call good enough may differ. */
    boolean isCountedLike(Objective other) {
        return method == other.method
                && maxStalenessSeconds == other.maxStalenessSeconds
                && sliceSeconds == other.sliceSeconds;
    }

    boolean promisesLike(Objective other) {
        return isCountedLike(other)
                && target == other.target
                && declared == other.declared
                && timeWindow.equals(other.timeWindow)
                && Objects.equals(region, other.region)
                && state == other.state;
    }

    Objective moved(ObjectiveState to, String person, Instant at) {
        if (!state.availableTransitions().contains(to)) {
            throw Refused.wrongState(
                    "The objective is %s and cannot become %s.".formatted(words(state), words(to)),
                    "From here it can become: %s."
                            .formatted(String.join(
                                    ", ",
                                    state.availableTransitions().stream()
                                            .map(Objective::words)
                                            .toList())));
        }
        return in(to, person, at);
    }

    Objective in(ObjectiveState to, String person, Instant at) {
        return new Objective(
                family,
                version,
                to,
                at,
                person,
                method,
                target,
                declared,
                maxStalenessSeconds,
                sliceSeconds,
                timeWindow,
                region,
                wish);
    }

    private static String words(ObjectiveState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
