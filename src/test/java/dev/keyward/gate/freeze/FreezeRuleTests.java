package dev.keyward.gate.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.gate.freeze.Situation.Budget;
import dev.keyward.gate.freeze.Situation.Known;
import dev.keyward.gate.freeze.Situation.Loosened;
import dev.keyward.gate.freeze.Situation.Measured;
import dev.keyward.gate.freeze.Verdict.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of domain.md 5.2 as far as rollouts are not entities yet. */
class FreezeRuleTests {
    private static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");
    private static final Budget HEALTHY = new Budget("eu", false, false);
    private static final Measured FRESH = new Measured("eu", NOW.minus(Duration.ofMinutes(10)));

    @Test
    void nothingAgainstItAllows() {
        assertThat(judged(true, List.of(), null, HEALTHY, FRESH))
                .isEqualTo(new Verdict(Decision.ALLOW, List.of(), List.of(), false));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, DENY",
        "true, true, false, ALLOW",
        "false, true, true, ALLOW",
        "false, false, true, ALLOW",
    })
    void anIncidentOfClassAThatIsUnderWayDenies(boolean classA, boolean stale, boolean underWay, Decision decision) {
        var incident = new Known(7, classA, stale, underWay, NOW.minus(Duration.ofDays(1)));
        assertThat(judged(false, List.of(incident), null, HEALTHY, FRESH).decision())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @CsvSource({
        "PT2H, PT1H, true, PT3H, DENY",
        "PT2H, PT1H, true, PT1H30M, ALLOW",
        "PT2H, PT1H, false, PT3H, ALLOW",
        "PT3H, PT1H, true, PT3H, DENY",
        "PT2H, PT1H, true, , ALLOW",
    })
    void twoStaleIncidentsSinceTheRolloutBeganDeny(
            Duration first, Duration second, boolean stale, @Nullable Duration began, Decision decision) {
        var incidents = List.of(
                new Known(1, false, true, false, NOW.minus(first)),
                new Known(2, false, stale, false, NOW.minus(second)));
        var since = began == null ? null : NOW.minus(began);
        assertThat(judged(true, incidents, since, HEALTHY, FRESH).decision()).isEqualTo(decision);
    }

    @Test
    void anExhaustedBudgetAndOneThatBurnsDenyAndSayWhere() {
        assertThat(judged(false, List.of(), null, new Budget("us", true, false), FRESH)
                        .reasons())
                .containsExactly("The error budget in us is exhausted.");
        assertThat(judged(false, List.of(), null, new Budget("ap", false, true), FRESH)
                        .reasons())
                .containsExactly("The error budget in ap burns fast enough to page somebody.");
    }

    @ParameterizedTest
    @CsvSource({"true, PT10M, ALLOW, 0", "true, PT10M1S, DENY, 0", "false, PT10M1S, ALLOW, 1", "false, PT10M, ALLOW, 0"
    })
    void whatIsOldDeniesWhereStaleValuesDoHarmAndWarnsElsewhere(
            boolean strict, Duration age, Decision decision, int warnings) {
        var verdict = judged(strict, List.of(), null, HEALTHY, new Measured("eu", NOW.minus(age)));
        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.warnings()).hasSize(warnings);
        assertThat(verdict.frozen()).isFalse();
    }

    @Test
    void aFamilyNobodyEverMeasuredIsAsUnknownAsAnOldOne() {
        var strict = new Situation(true, List.of(), null, List.of(), List.of(), List.of(), NOW);
        var soft = new Situation(false, List.of(), null, List.of(), List.of(), List.of(), NOW);
        assertThat(FreezeRule.judge(strict).decision()).isEqualTo(Decision.DENY);
        assertThat(FreezeRule.judge(soft).decision()).isEqualTo(Decision.ALLOW);
        assertThat(FreezeRule.judge(soft).warnings()).hasSize(1);
    }

    @Test
    void whatWasNotComputedYetIsUnknownToo() {
        var strict = new Situation(true, List.of(), null, null, List.of(), List.of(FRESH), NOW);
        assertThat(FreezeRule.judge(strict).decision()).isEqualTo(Decision.DENY);
    }

    @ParameterizedTest
    @CsvSource({"false, nobody else has agreed yet", "true, somebody else refused"})
    void anObjectiveThatOnePersonMadeLooserInTroubleDenies(boolean refused, String words) {
        var loosened = new Loosened("ada", "target 99.9 % to 99.5 %: a load test", refused);
        var verdict = FreezeRule.judge(
                new Situation(false, List.of(), null, List.of(HEALTHY), List.of(loosened), List.of(FRESH), NOW));
        assertThat(verdict.decision()).isEqualTo(Decision.DENY);
        assertThat(verdict.frozen()).isTrue();
        assertThat(verdict.reasons().getFirst()).contains("ada", "target 99.9 % to 99.5 %", words);
    }

    @Test
    void everyReasonIsTold() {
        var incident = new Known(7, true, true, true, NOW);
        var verdict = judged(
                true,
                List.of(incident),
                null,
                new Budget("eu", true, true),
                new Measured("eu", NOW.minus(Duration.ofHours(1))));
        assertThat(verdict.reasons()).hasSize(4);
        assertThat(verdict.frozen()).isTrue();
    }

    private static Verdict judged(
            boolean strict, List<Known> incidents, @Nullable Instant since, Budget budget, Measured measured) {
        return FreezeRule.judge(
                new Situation(strict, incidents, since, List.of(budget), List.of(), List.of(measured), NOW));
    }
}
