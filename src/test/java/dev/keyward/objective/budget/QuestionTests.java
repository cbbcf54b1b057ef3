package dev.keyward.objective.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "Why?" shows what a number is made of, and nothing else. */
class QuestionTests {
    private static final Instant NOW = Instant.parse("2026-11-03T12:00:00.123456Z");
    private static final Terms TERMS = new Terms(
            Method.OCCURRENCES,
            0.999,
            Duration.ofSeconds(60),
            Duration.ofMinutes(1),
            new Window.Rolling(Duration.ofDays(28)));

    @Test
    void eachNumberHasItsOwnLinesAndTheSource() {
        var lines = arithmetic(40_319, 40_309);

        assertThat(Question.BURN.of(lines))
                .extracting(line -> line.replaceAll("[ :].*", ""))
                .containsExactly("Objective", "Burn", "Numbers", "Source");
        assertThat(Question.BURN.of(lines).get(1)).startsWith("Burn in 6 h =");
        assertThat(Question.COVERAGE.of(lines))
                .extracting(line -> line.replaceAll(":.*", ""))
                .containsExactly("Window", "Coverage", "Source");
        assertThat(Question.GOOD.of(lines)).noneMatch(line -> line.startsWith("Burn") || line.startsWith("Coverage"));
        assertThat(Question.LEFT.of(lines)).anyMatch(line -> line.startsWith("Consumed ="));
    }

    @Test
    void neverAreFewerSlicesExpectedThanHaveData() {
        assertThat(arithmetic(40_319, 40_309)).anyMatch(line -> line.startsWith("Coverage: 40,319 of 40,319 expected"));
        assertThat(arithmetic(40_000, 40_309)).anyMatch(line -> line.startsWith("Coverage: 40,000 of 40,309 expected"));
    }

    @Test
    void momentsAreToldToTheSecond() {
        assertThat(arithmetic(10, 10)).noneMatch(line -> line.contains(".123456"));
    }

    private static List<String> arithmetic(long covered, long expected) {
        var tally = new Tally(1_000_000, 400, covered, covered, 0, 0);
        var pairs = Ruleset.DEFAULT.burns().stream()
                .map(rule -> new Counted.Pair(tally, tally, false))
                .toList();
        var window = new Span(NOW.minus(Duration.ofDays(28)), NOW);
        var counted = new Counted(window, tally, Optional.of(window.from()), expected, 40_320, 0, pairs);
        var budget = Budget.of(TERMS, counted, false, Ruleset.DEFAULT);
        var lines = new java.util.ArrayList<>(Arithmetic.of(TERMS, counted, budget, Ruleset.DEFAULT));
        lines.add("Source: measurements.");
        return lines;
    }
}
