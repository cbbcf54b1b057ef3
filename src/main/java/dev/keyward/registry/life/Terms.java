package dev.keyward.registry.life;

import java.time.Duration;

/**
 * The spans of a family's life.
 *
 * @param quiet how long nothing may have written before the keys drain (domain.md 4.2: seven days)
 * @param notice how long a deprecated family is read on when nobody names a sunset
 * @param retention how long a retired family stays in the lists before it can be archived
 */
public record Terms(Duration quiet, Duration notice, Duration retention) {
    /** Version 1 of the terms. */
    public static final Terms STANDARD = new Terms(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(90));
}
