package dev.keyward.stewardship.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.Drift;
import dev.keyward.stewardship.drift.DriftFacts.OwnerFacts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules and golden vectors of domain.md 5.3. */
class DriftVerdictTests {
    private static final OwnerFacts SOUND = new OwnerFacts("team-catalog", true, 3, true);
    private static final Duration FRESH = Duration.ofDays(1);

    @Test
    void aSoundFamilyDoesNotDrift() {
        assertThat(judged(facts(SOUND, FRESH))).isEqualTo(new DriftVerdict(Drift.NONE, 0, java.util.List.of()));
    }

    @Test
    void oneMemberAndNoChannelIsDrifted() {
        var verdict = judged(facts(new OwnerFacts("team-a", true, 1, false), FRESH));

        assertThat(verdict.score()).isEqualTo(40);
        assertThat(verdict.drift()).isEqualTo(Drift.DRIFTED);
        assertThat(verdict.causes()).extracting(Cause::rule).containsExactly("OD06", "OD04");
        assertThat(verdict.isAbandoned()).isFalse();
    }

    @Test
    void anAttestationOf110DaysAloneIsSuspected() {
        var verdict = judged(facts(SOUND, Duration.ofDays(110)));

        assertThat(verdict.score()).isEqualTo(25);
        assertThat(verdict.drift()).isEqualTo(Drift.SUSPECTED);
    }

    @Test
    void theLastMemberGoneIsDriftedAtOnceAndSomebodyElseAnswers() {
        var verdict = judged(facts(new OwnerFacts("team-a", true, 0, true), FRESH));

        assertThat(verdict.drift()).isEqualTo(Drift.DRIFTED);
        assertThat(verdict.score()).isEqualTo(100);
        assertThat(verdict.isAbandoned()).isTrue();
    }

    @Test
    void theScoreIsAtMostAHundred() {
        assertThat(judged(facts(new OwnerFacts("team-a", false, 0, false), Duration.ofDays(400)))
                        .score())
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"90, 0", "104, 0", "105, 25", "180, 25", "181, 40"})
    void aStatementWeighsFromDay104AndMoreFromDay180(int days, int score) {
        assertThat(judged(facts(SOUND, Duration.ofDays(days))).score()).isEqualTo(score);
    }

    @Test
    void everyRuleSpeaksForItsOwnFactAndForNoOther() {
        assertThat(rules(facts(null, FRESH))).isEqualTo("OD01");
        assertThat(rules(with(facts(SOUND, FRESH), null, false, null, null, 0, null, false)))
                .isEqualTo("OD01");
        assertThat(rules(facts(new OwnerFacts("team-a", false, 3, true), FRESH)))
                .isEqualTo("OD02");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, 3, null, 0, null, false)))
                .isEqualTo("OD06");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, 2, null, 0, null, false)))
                .isEmpty();
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", true, null, null, 0, null, false)))
                .isEqualTo("OD07");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, null, "team-x", 0, null, false)))
                .isEqualTo("OD08");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, null, "team-catalog", 1, 2, false)))
                .isEmpty();
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, null, null, 2, null, false)))
                .isEqualTo("OD09");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, null, null, 0, 3, false)))
                .isEqualTo("OD10");
        assertThat(rules(with(facts(SOUND, FRESH), "team-b", false, null, null, 0, null, true)))
                .isEqualTo("OD11");
    }

    @Test
    void aSilentChangeAloneIsDriftedButTheOwnerCanStillAct() {
        var verdict = judged(with(facts(SOUND, FRESH), "team-b", false, null, null, 0, null, true));
        assertThat(verdict.drift()).isEqualTo(Drift.DRIFTED);
        assertThat(verdict.isAbandoned()).isFalse();
    }

    private static DriftVerdict judged(DriftFacts facts) {
        return DriftVerdict.of(facts, Ruleset.DEFAULT);
    }

    private static String rules(DriftFacts facts) {
        return String.join(",", judged(facts).causes().stream().map(Cause::rule).toList());
    }

    private static DriftFacts facts(@Nullable OwnerFacts owner, Duration age) {
        return new DriftFacts(owner, "team-catalog", false, age, null, null, 0, null, false);
    }

    private static DriftFacts with(
            DriftFacts facts,
            @Nullable String invalidates,
            boolean foreign,
            @Nullable Integer failed,
            @Nullable String manifest,
            int unanswered,
            @Nullable Integer stranger,
            boolean silent) {
        return new DriftFacts(
                facts.owner(),
                invalidates,
                foreign,
                facts.statementAge(),
                failed,
                manifest,
                unanswered,
                stranger,
                silent);
    }
}
