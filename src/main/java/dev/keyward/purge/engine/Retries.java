package dev.keyward.purge.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How patiently failures that may pass are met: full jitter below a doubling ceiling, ten times or half an hour. */
public final class Retries {
    /** Failures in a row, without a good batch between them. */
    public static final int MOST_ATTEMPTS = 10;

    /** The longest time without a good batch. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private static final long FIRST_MILLIS = 1_000;
    private static final long CAP_MILLIS = 60_000;

    private Retries() {}

    /**
     * The wait before the next attempt; empty when patience is over.
     *
     * @param attempt failures in a row, this one included
     * @param failingFor time since the first of them
     */
    public static Optional<Duration> wait(int attempt, Duration failingFor, RandomGenerator random) {
        if (attempt >= MOST_ATTEMPTS || failingFor.compareTo(LONGEST) >= 0) {
            return Optional.empty();
        }
        var ceiling = Math.min(CAP_MILLIS, FIRST_MILLIS << Math.min(attempt - 1, 10));
        return Optional.of(Duration.ofMillis(random.nextLong(ceiling + 1)));
    }
}
