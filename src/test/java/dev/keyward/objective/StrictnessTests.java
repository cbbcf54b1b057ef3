package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.objective.budget.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a looser objective while a budget is in trouble. */
class StrictnessTests {
    private static final Strictness WAS = strictness(ObjectiveState.ACTIVE, 0.999, 60, "P28D", null);

    @ParameterizedTest
    @CsvSource({
        "ACTIVE,  0.999,  60,  P28D, ,      true",
        "ACTIVE,  0.9995, 30,  P28D, ,      true",
        "ACTIVE,  0.995,  60,  P28D, ,      false",
        "ACTIVE,  0.999,  61,  P28D, ,      false",
        "ACTIVE,  0.999,  60,  P7D,  ,      false",
        "ACTIVE,  0.999,  60,  P28D, eu,    false",
        "PAUSED,  0.999,  60,  P28D, ,      false",
        "RETIRED, 0.9999, 60,  P28D, ,      false",
    })
    void whatCouldMakeABadBudgetLookBetterIsLooser(
            ObjectiveState state,
            double target,
            long staleness,
            String window,
            @Nullable String region,
            boolean keeps) {
        assertThat(strictness(state, target, staleness, window, region).keeps(WAS))
                .isEqualTo(keeps);
    }

    @Test
    void fromOneRegionToAllIsStricterAndFromOneToAnotherIsNot() {
        var eu = strictness(ObjectiveState.ACTIVE, 0.999, 60, "P28D", "eu");
        assertThat(WAS.keeps(eu)).isTrue();
        assertThat(strictness(ObjectiveState.ACTIVE, 0.999, 60, "P28D", "us").keeps(eu))
                .isFalse();
    }

    @Test
    void theDifferenceIsToldInWords() {
        var now = strictness(ObjectiveState.PAUSED, 0.995, 60, "P28D", null);
        assertThat(WAS.words(now)).isEqualTo("target 99.9 % to 99.5 %, state active to paused");
    }

    private static Strictness strictness(
            ObjectiveState state, double target, long staleness, String window, @Nullable String region) {
        return new Strictness(state, Method.OCCURRENCES, target, staleness, 60, new WindowText(window), region);
    }
}
