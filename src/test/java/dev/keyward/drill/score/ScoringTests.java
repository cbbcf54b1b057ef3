package dev.keyward.drill.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.drill.score.SeenStep.End;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a drill is worth: time against target, steps, evidence; and what it showed. */
class ScoringTests {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void everythingInTimeWithEvidenceIsAHundredAndShowsNoGap() {
        var result = Scoring.of(HOUR, HOUR, List.of(step(1, End.DONE, 1, null), step(2, End.DONE, 2, null)));
        assertThat(result.score()).isEqualTo(100);
        assertThat(result.gaps()).isEmpty();
        assertThat(result.parts()).extracting(Part::points).containsExactly(40, 40, 20);
    }

    @Test
    void timeIsWorthLessUntilTwiceTheTarget() {
        assertThat(time(Duration.ofMinutes(5))).isEqualTo(40);
        assertThat(time(Duration.ofMinutes(60))).isEqualTo(40);
        assertThat(time(Duration.ofMinutes(90))).isEqualTo(20);
        assertThat(time(Duration.ofMinutes(120))).isZero();
        assertThat(time(Duration.ofMinutes(400))).isZero();
    }

    private static int time(Duration took) {
        return Scoring.of(took, HOUR, List.of()).parts().getFirst().points();
    }

    @Test
    void skippedIsAHalfAndFailedAndUnfinishedAreNothing() {
        var result = Scoring.of(
                Duration.ofMinutes(30),
                HOUR,
                List.of(
                        step(1, End.DONE, 1, null),
                        step(2, End.SKIPPED, 0, "No trial keyspace"),
                        step(3, End.FAILED, 0, "The dashboard was down"),
                        step(4, End.OPEN, 0, null)));
        assertThat(result.parts()).extracting(Part::points).containsExactly(40, 15, 20);
        assertThat(result.gaps())
                .extracting(Gap::text)
                .containsExactly(
                        "Step 2, Do it, was skipped: No trial keyspace",
                        "Step 3, Do it, failed: The dashboard was down",
                        "Step 4, Do it, was never finished.");
        assertThat(result.parts().get(1).arithmetic())
                .isEqualTo("1 done, 1 skipped at a half, 1 failed, 1 never finished, of 4.");
    }

    @Test
    void aLateDrillALateStepAndAStepWithoutEvidenceAreGaps() {
        var late = new SeenStep(1, "Purge", End.DONE, Duration.ofMinutes(12), Duration.ofMinutes(5), 0, null);
        assertThat(Scoring.of(Duration.ofMinutes(85), HOUR, List.of(late)).gaps())
                .extracting(Gap::text)
                .containsExactly(
                        "It took 25 min longer than its target of 60 min.",
                        "Step 1, Purge, left no evidence.",
                        "Step 1, Purge, took 12 min, its limit is 5 min.");
    }

    @Test
    void withoutARunOnlyTimeCounts() {
        var result = Scoring.of(Duration.ofMinutes(10), HOUR, List.of());
        assertThat(result.score()).isEqualTo(40);
        assertThat(result.gaps()).extracting(Gap::text).containsExactly("No runbook was run.");
    }

    @Test
    void aScoreIsBetweenNothingAndAHundredAndNeverRisesWhenADoneStepFails() {
        var random = new Random(20_261_126L);
        for (var round = 0; round < 5_000; round++) {
            var steps = new ArrayList<SeenStep>();
            for (var n = random.nextInt(6); n > 0; n--) {
                steps.add(step(n, End.values()[random.nextInt(4)], random.nextInt(3), "why"));
            }
            var took = Duration.ofSeconds(random.nextInt(20_000));
            var score = Scoring.of(took, HOUR, steps).score();
            assertThat(score).isBetween(0, 100);
            for (var n = 0; n < steps.size(); n++) {
                if (steps.get(n).end() == End.DONE && steps.get(n).evidence() > 0) {
                    var worse = new ArrayList<>(steps);
                    worse.set(n, step(steps.get(n).place(), End.FAILED, 0, "why"));
                    assertThat(Scoring.of(took, HOUR, worse).parts().get(1).points())
                            .isLessThanOrEqualTo(
                                    Scoring.of(took, HOUR, steps).parts().get(1).points());
                }
            }
        }
    }

    private static SeenStep step(int place, End end, int evidence, @Nullable String remark) {
        return new SeenStep(place, "Do it", end, Duration.ofMinutes(4), Duration.ofMinutes(5), evidence, remark);
    }
}
