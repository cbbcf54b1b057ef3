package dev.keyward.objective.budget;

import static dev.keyward.objective.budget.Sample.NOW;
import static dev.keyward.objective.budget.Sample.RULES;
import static dev.keyward.objective.budget.Sample.judged;
import static dev.keyward.objective.budget.Sample.measured;
import static dev.keyward.objective.budget.Sample.promise;
import static dev.keyward.objective.budget.Sample.reads;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The vectors of domain.md 5.2, word by word, and the edges around them. */
class BudgetVectorTests {
    private static final Terms STRICT = promise(Method.OCCURRENCES, 0.999);

    @Test
    void fourHundredStaleOfAMillionLeaveSixtyPercent() {
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 400)));

        assertThat(budget.sli()).isEqualTo(0.9996);
        assertThat(budget.consumed()).isEqualTo(0.4);
        assertThat(budget.remaining()).isEqualTo(0.6);
        assertThat(budget.state()).isEqualTo(BudgetState.HEALTHY);
        assertThat(Arithmetic.of(STRICT, measured(STRICT, reads(1_000_000, 400)), budget, RULES))
                .contains("Error budget = (1 - 99.9 %) x 1,000,000 = 1,000.")
                .contains("Measured: 400 bad of 1,000,000 sampled reads = 0.04 %.");
    }

    @Test
    void twelveHundredStaleOverdrawIt() {
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 1_200)));

        assertThat(budget.remaining()).isEqualTo(-0.2);
        assertThat(budget.state()).isEqualTo(BudgetState.EXHAUSTED);
    }

    @Test
    void theLastReadOfTheBudgetExhaustsIt() {
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 1_000))).state())
                .isEqualTo(BudgetState.EXHAUSTED);
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 999))).state())
                .isEqualTo(BudgetState.AT_RISK);
    }

    @Test
    void bothWindowsAboveTheThresholdPage() {
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 400), firstRule(reads(125, 3), false)));

        var burn = budget.burns().getFirst();
        assertThat(burn.longBurn()).hasValue(20);
        assertThat(burn.shortBurn()).hasValue(24);
        assertThat(burn.firing()).isTrue();
        assertThat(budget.state()).isEqualTo(BudgetState.BURNING);
    }

    @Test
    void aShortWindowBelowTheThresholdDoesNotPage() {
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 400), firstRule(reads(1_000, 5), false)));

        assertThat(budget.burns().getFirst().shortBurn()).hasValue(5);
        assertThat(budget.burns().getFirst().firing()).isFalse();
    }

    @Test
    void anAlertEndsWhenTheShortWindowFallsBelowTheThreshold() {
        assertThat(burning(reads(1_000, 5)).firing()).isFalse();
        assertThat(burning(reads(1_000, 14)).firing()).isTrue();
        assertThat(burning(Tally.NONE).firing()).as("silence is no recovery").isTrue();
    }

    @Test
    void fewReadsHoldAnAlertAsItIs() {
        var few = new Counted.Pair(reads(99, 50), reads(20, 10), false);
        var burns = new ArrayList<>(quiet());
        burns.set(0, few);
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 400), burns))
                        .burns()
                        .getFirst())
                .matches(Burn::held)
                .matches(burn -> !burn.firing());
        burns.set(0, new Counted.Pair(few.longOne(), few.shortOne(), true));
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 400), burns))
                        .burns()
                        .getFirst()
                        .firing())
                .isTrue();
    }

    @Test
    void theThresholdsFollowTheWindow() {
        assertThat(thresholds(28)).containsExactly(13.44, 5.6, 2.8, 0.933333333);
        assertThat(thresholds(30)).containsExactly(14.4, 6.0, 3.0, 1.0);
        assertThat(thresholds(7)).containsExactly(3.36, 1.4, 0.7, 0.233333333);
    }

    @Test
    void fiftyBadSlicesOfFourWeeksConsumeAQuarter() {
        var terms = promise(Method.TIMESLICES, 0.995);
        var counted = measured(terms, new Tally(4_032_000, 0, 40_320, 40_320, 50, 0));
        var budget = judged(terms, counted);

        assertThat(budget.consumed()).isEqualTo(0.248015873);
        assertThat(Arithmetic.of(terms, counted, budget, RULES))
                .contains("Error budget = (1 - 99.5 %) x 40,320 = 201.6.");
    }

    @Test
    void theMeanOfTheSlicesCounts() {
        var terms = promise(Method.RATIO_TIMESLICES, 0.99);
        var budget = judged(terms, measured(terms, new Tally(1_010, 10, 2, 2, 1, 500_000_000 + 0)));

        assertThat(budget.sli()).isEqualTo(0.75);
        assertThat(budget.consumed()).isEqualTo(25);
    }

    @Test
    void sixtyPercentAtThreeTimesTheRateLastFiveDaysAndAHalf() {
        var burns = new ArrayList<>(quiet());
        burns.set(1, new Counted.Pair(reads(100_000, 300), reads(1_000, 3), false));
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 400), burns));

        assertThat(budget.exhaustsAt()).hasValue(NOW.plus(Duration.ofHours(134).plusMinutes(24)));
        assertThat(Arithmetic.of(STRICT, measured(STRICT, reads(1_000_000, 400), burns), budget, RULES))
                .contains("Forecast: 60 % x 28 d / burn in 6 h = 5.6 d until it is exhausted.");
    }

    @Test
    void aForecastUnderThreeDaysIsARisk() {
        var burns = new ArrayList<>(quiet());
        burns.set(1, new Counted.Pair(reads(100_000, 580), Tally.NONE, false));
        var budget = judged(STRICT, measured(STRICT, reads(1_000_000, 400), burns));

        assertThat(Duration.between(NOW, budget.exhaustsAt().orElseThrow())).isLessThan(Duration.ofHours(72));
        assertThat(budget.state()).isEqualTo(BudgetState.AT_RISK);
    }

    @Test
    void lessThanAQuarterIsARisk() {
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 751))).state())
                .isEqualTo(BudgetState.AT_RISK);
        assertThat(judged(STRICT, measured(STRICT, reads(1_000_000, 750))).state())
                .isEqualTo(BudgetState.HEALTHY);
    }

    @Test
    void gapsSayNothingWhateverTheRatioIs() {
        assertThat(covering(79_999, 0)).isEqualTo(BudgetState.NO_DATA);
        assertThat(covering(80_000, 0)).isEqualTo(BudgetState.HEALTHY);
        assertThat(covering(79_999, 5_000)).as("exhausted or not").isEqualTo(BudgetState.NO_DATA);
    }

    @Test
    void whoeverStoppedMeasuringIsNotHealthy() {
        var counted = new Counted(
                STRICT.window().behind(NOW),
                Tally.NONE,
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                40_310,
                40_320,
                0,
                quiet());
        assertThat(judged(STRICT, counted).evidence()).isEqualTo(Evidence.NO_DATA);
        assertThat(judged(STRICT, counted).state()).isEqualTo(BudgetState.NO_DATA);
    }

    @Test
    void aPausedObjectiveIsPaused() {
        assertThat(Budget.of(STRICT, measured(STRICT, reads(1_000_000, 5_000)), true, RULES)
                        .state())
                .isEqualTo(BudgetState.PAUSED);
    }

    @Test
    void withoutMeasurementsIncidentsAreTheEstimate() {
        var counted = new Counted(STRICT.window().behind(NOW), Tally.NONE, Optional.empty(), 0, 40_320, 20, quiet());
        var budget = judged(STRICT, counted);

        assertThat(budget.evidence()).isEqualTo(Evidence.INCIDENT_DERIVED);
        assertThat(budget.consumed()).isEqualTo(Figures.round(20 / 40.320));
        assertThat(Arithmetic.of(STRICT, counted, budget, RULES))
                .anyMatch(line -> line.contains("This is an estimate."))
                .contains("Estimated from incidents: 20 bad of 40,320 slices of 1 min that nobody measured.");
    }

    private static BudgetState covering(long covered, long stale) {
        var counted = new Counted(
                STRICT.window().behind(NOW),
                new Tally(1_000_000, stale, covered, covered, 0, 0),
                Optional.of(STRICT.window().behind(NOW).from()),
                100_000,
                100_000,
                0,
                quiet());
        return judged(STRICT, counted).state();
    }

    private static Burn burning(Tally shortOne) {
        return judged(STRICT, measured(STRICT, reads(1_000_000, 400), firstRule(shortOne, true)))
                .burns()
                .getFirst();
    }

    private static List<Counted.Pair> firstRule(Tally shortOne, boolean firing) {
        var burns = new ArrayList<>(quiet());
        burns.set(0, new Counted.Pair(reads(1_500, 30), shortOne, firing));
        return burns;
    }

    private static List<Counted.Pair> quiet() {
        return Collections.nCopies(4, new Counted.Pair(Tally.NONE, Tally.NONE, false));
    }

    private static List<Double> thresholds(int days) {
        return RULES.burns().stream()
                .map(rule -> rule.threshold(Duration.ofDays(days)))
                .toList();
    }
}
