package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetriesTests {
    private final Random random = new Random(1);

    @Test
    void waitsGrowTwofoldUpToAMinuteWithFullJitter() {
        for (var attempt = 1; attempt < Retries.MOST_ATTEMPTS; attempt++) {
            var ceiling = Duration.ofSeconds(Math.min(60, 1L << (attempt - 1)));
            var longest = Duration.ZERO;
            for (var n = 0; n < 2_000; n++) {
                var wait = Retries.wait(attempt, Duration.ofMinutes(1), random).orElseThrow();
                assertThat(wait).isBetween(Duration.ZERO, ceiling);
                longest = wait.compareTo(longest) > 0 ? wait : longest;
            }
            assertThat(longest).isGreaterThan(ceiling.multipliedBy(9).dividedBy(10));
        }
    }

    @Test
    void patienceEndsWithTheTenthFailureOrHalfAnHour() {
        assertThat(Retries.wait(9, Duration.ofMinutes(29), random)).isPresent();
        assertThat(Retries.wait(10, Duration.ZERO, random)).isEmpty();
        assertThat(Retries.wait(1, Duration.ofMinutes(30), random)).isEmpty();
    }
}
