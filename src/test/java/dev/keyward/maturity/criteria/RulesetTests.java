package dev.keyward.maturity.criteria;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Ruleset.Documents;
import dev.keyward.maturity.criteria.Ruleset.Ownership;
import dev.keyward.maturity.criteria.Ruleset.RollUp;
import dev.keyward.maturity.criteria.Ruleset.Testing;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with which everybody would reach every level are none. */
class RulesetTests {
    private static final Ruleset DEFAULT = Ruleset.DEFAULT;
    private static final Duration HALF = Duration.ofDays(180);

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, 10_000})
    void aDriftScoreIsOneToAHundred(int drift) {
        refused("ownership.drift", DEFAULT.documents(), new Ownership(drift, HALF, Duration.ZERO), DEFAULT.testing());
    }

    @ParameterizedTest
    @CsvSource({"-1, 40, 1, documents.errors", "0, -1, 1, documents.purpose", "0, 40, 0, documents.users"})
    void documentsAreAskedFor(int errors, int purpose, int users, String field) {
        refused(field, new Documents(errors, purpose, users, HALF), DEFAULT.ownership(), DEFAULT.testing());
    }

    @ParameterizedTest
    @CsvSource({"-5, 0, testing.compared", "1000, -1e308, testing.remaining", "1000, NaN, testing.remaining"})
    void testsAreComparedAndABudgetHasAnEnd(long compared, double remaining, String field) {
        refused(field, DEFAULT.documents(), DEFAULT.ownership(), new Testing(HALF, HALF, compared, remaining));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 1, 0.8, rollUp.share",
        "0.9, 2147483647, 1, 0.8, rollUp.high",
        "0.9, 3, 99, 0.8, rollUp.strictLag",
        "0.9, 3, 1, 0, rollUp.domains"
    })
    void nobodyIsAveragedAway(double share, int high, int lag, double domains, String field) {
        var rollUp = new RollUp(share, high, 2, 1, lag, domains, HALF);
        assertThatThrownBy(() -> new Ruleset(
                        DEFAULT.scans(),
                        DEFAULT.series(),
                        DEFAULT.ownership(),
                        DEFAULT.documents(),
                        DEFAULT.learning(),
                        DEFAULT.testing(),
                        rollUp))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(field);
    }

    private static void refused(String field, Documents documents, Ownership ownership, Testing testing) {
        assertThatThrownBy(() -> new Ruleset(
                        DEFAULT.scans(),
                        DEFAULT.series(),
                        ownership,
                        documents,
                        DEFAULT.learning(),
                        testing,
                        DEFAULT.rollUp()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(field);
    }
}
