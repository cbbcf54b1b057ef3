package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a change makes a family worse: an offence is a rule and the input that breaks it. */
class JudgementTests {
    private static final Finding NO_RETRY = error("KF003", "invalidation.retry", null);
    private static final Finding NO_QUEUE = error("KF003", "invalidation.dlq", null);

    @Test
    void anErrorThatWasThereBeforeStays() {
        passes(List.of(NO_RETRY), List.of(NO_RETRY));
        passes(List.of(error("KF002", "ttl.value", "PT2H")), List.of(error("KF002", "ttl.value", "PT1H")));
    }

    @Test
    void aSecondInputThatBreaksTheSameRuleIsRefused() {
        refused(List.of(NO_RETRY), List.of(NO_RETRY, NO_QUEUE));
        refused(List.of(NO_RETRY), List.of(NO_QUEUE));
    }

    @Test
    void aSecondRegionIsASecondOffenceAndOneLessIsNone() {
        var one = error("KF012", "regions", "eu");
        var two = error("KF012", "regions", "eu, us");

        refused(List.of(one), List.of(two));
        passes(List.of(two), List.of(one));
    }

    @Test
    void anotherTeamThatIsInactiveIsAnotherOffence() {
        refused(
                List.of(error("I2", "invalidationOwner", "team-a")),
                List.of(error("I2", "invalidationOwner", "team-b")));
    }

    @Test
    void aWarningThatBecomesAnErrorIsRefusedAndAWaivedErrorIsNot() {
        var warning = Finding.warn("KF002", "ttl.value", "there is no TTL");
        refused(List.of(warning), List.of(error("KF002", "ttl.value", "PT1H")));
        assertThatCode(() ->
                        judgement(List.of(NO_RETRY), Set.of("KF003")).requireNoWorseThan(() -> judgement(List.of())))
                .doesNotThrowAnyException();
    }

    private static void passes(List<Finding> before, List<Finding> after) {
        assertThatCode(() -> judgement(after).requireNoWorseThan(() -> judgement(before)))
                .doesNotThrowAnyException();
    }

    private static void refused(List<Finding> before, List<Finding> after) {
        assertThatThrownBy(() -> judgement(after).requireNoWorseThan(() -> judgement(before)))
                .isInstanceOf(Refused.class);
    }

    private static Judgement judgement(List<Finding> findings) {
        return judgement(findings, Set.of());
    }

    private static Judgement judgement(List<Finding> findings, Set<String> waived) {
        return new Judgement(Optional.of(new KeyTemplate("catalog:v1:item:{id=int}")), findings, List.of(), waived);
    }

    private static Finding error(String rule, String field, @Nullable String evidence) {
        return new Finding(rule, Severity.ERROR, field, "It is broken.", evidence);
    }
}
