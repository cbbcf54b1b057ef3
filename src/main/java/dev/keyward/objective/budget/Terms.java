package dev.keyward.objective.budget;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What is promised.
 *
 * @param target the share that has to be good, in (0, 1)
 * @param maxStaleness how old a value may be served
 * @param slice a second to an hour that divides the hour
 */
public record Terms(Method method, double target, Duration maxStaleness, Duration slice, Window window) {
    private static final long HOUR = 3_600;

    public Terms {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("The target lies between 0 and 1, such as 0.999.");
        }
        if (maxStaleness.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("The maximum staleness is at least a second.");
        }
        var seconds = slice.toSeconds();
        if (seconds < 1 || seconds > HOUR || HOUR % seconds != 0 || slice.getNano() != 0) {
            throw new IllegalArgumentException("A slice divides the hour, such as 1 minute.");
        }
    }

    /** B in domain.md 5.2: the share that may be bad, without the rounding of a subtraction. */
    public double allowance() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(target)).doubleValue();
    }
}
