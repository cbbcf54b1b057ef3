package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.Burn;
import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How fast a budget burns in a pair of windows; 1 uses it up in exactly the whole window.
 *
 * @param longBurn null without data
 * @param sampled reads in the long window
 * @param held too few reads to fire or to end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BurnRate(
        AlertSeverity severity,
        Duration longWindow,
        Duration shortWindow,
        double threshold,
        @Nullable Double longBurn,
        @Nullable Double shortBurn,
        long sampled,
        boolean firing,
        boolean held) {

    static BurnRate of(Burn burn) {
        return new BurnRate(
                burn.rule().severity(),
                burn.rule().longWindow(),
                burn.rule().shortWindow(),
                burn.threshold(),
                number(burn.longBurn()),
                number(burn.shortBurn()),
                burn.sampled(),
                burn.firing(),
                burn.held());
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
