package dev.keyward.maturity.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every number of a ruleset has a name, and one can be changed without touching the others. */
class RulesetNumberTests {
    private static final Ruleset RULES = Ruleset.DEFAULT;

    @Test
    void everyNumberOfARulesetHasAName() {
        var parts = Arrays.stream(Ruleset.class.getRecordComponents())
                .flatMap(group -> Arrays.stream(group.getType().getRecordComponents())
                        .map(number -> group.getName() + "." + number.getName()))
                .toList();
        assertThat(Arrays.stream(RulesetNumber.values()).map(RulesetNumber::path))
                .containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void oneNumberIsChangedAndTheOthersStay() {
        var other =
                RulesetNumber.change(RULES, Map.of(RulesetNumber.READS, Duration.ofDays(3), RulesetNumber.PURPOSE, 60));
        assertThat(other.series().reads()).isEqualTo(Duration.ofDays(3));
        assertThat(other.documents().purpose()).isEqualTo(60);
        for (var number : RulesetNumber.values()) {
            if (number != RulesetNumber.READS && number != RulesetNumber.PURPOSE) {
                assertThat(number.of(other)).as(number.path()).isEqualTo(number.of(RULES));
            }
        }
        assertThat(RulesetNumber.change(RULES, Map.of())).isEqualTo(RULES);
    }

    @Test
    void whatNoRulesetMayHoldIsRefusedWithItsName() {
        assertThatThrownBy(() -> RulesetNumber.change(RULES, Map.of(RulesetNumber.SHARE, 1.5)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings().getFirst().field())
                                .isEqualTo("rollUp.share"));
    }
}
