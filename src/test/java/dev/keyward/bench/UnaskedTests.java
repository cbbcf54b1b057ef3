package dev.keyward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnaskedTests {
    @Test
    void itWasOverWhenTheConsoleSaysSoHoweverLateSomebodyLooks() {
        var began = System.nanoTime();
        var ended = Instant.now();
        var questions = new AtomicInteger();
        var over = new Unasked().until("some", began, () -> questions.incrementAndGet() < 4 ? null : ended);
        assertThat(questions).hasValue(4);
        assertThat(over - began).as("three times forty milliseconds later").isLessThan(100_000_000L);
        assertThat(System.nanoTime() - began).isGreaterThan(110_000_000L);
    }
}
