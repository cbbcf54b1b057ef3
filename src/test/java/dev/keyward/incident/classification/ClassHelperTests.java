package dev.keyward.incident.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.IncidentClass;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassHelperTests {
    @Test
    void theFirstYesDecides() {
        assertThat(proposed(true)).isEqualTo(IncidentClass.A);
        assertThat(proposed(true, true, true)).isEqualTo(IncidentClass.A);
        assertThat(proposed(false, true)).isEqualTo(IncidentClass.B);
        assertThat(proposed(false, false, true)).isEqualTo(IncidentClass.C);
    }

    @Test
    void aQuestionThatIsOpenIsAskedNext() {
        assertThat(proposed()).isNull();
        assertThat(ClassHelper.of(List.of(false)).because()).isEqualTo(ClassHelper.MISSES.question());
        assertThat(ClassHelper.of(Arrays.asList(null, true)).because()).isEqualTo(ClassHelper.HARM.question());
    }

    @Test
    void threeTimesNoFitsNoClassAndSaysWhatToTake() {
        var proposal = ClassHelper.of(List.of(false, false, false));
        assertThat(proposal.proposed()).isNull();
        assertThat(proposal.because()).contains("take A until you know more");
    }

    @Test
    void theQuestionsAreThoseOfTheSpecification() {
        assertThat(ClassHelper.questions())
                .containsExactly(
                        "Can wrong data cause financial, access or inventory harm?",
                        "Is latency or the error rate up from misses, while the data is correct?",
                        "Is the wrong data confined to the named families, without critical harm?");
    }

    @Test
    void staleDataOfAStrictFamilyBelowAWantsAWrittenReason() {
        var strict = List.of("account-balance");
        assertThat(StrictRule.against(IncidentClass.C, strict, null)).isPresent();
        assertThat(StrictRule.against(IncidentClass.C, strict, "  ")).isPresent();
        assertThat(StrictRule.against(IncidentClass.C, strict, "Only test accounts"))
                .isEmpty();
        assertThat(StrictRule.against(IncidentClass.A, strict, null)).isEmpty();
        assertThat(StrictRule.against(IncidentClass.C, List.of(), null)).isEmpty();
    }

    @Test
    void aMissStormHasCorrectDataSoItNeedsNoReason() {
        assertThat(StrictRule.against(IncidentClass.B, List.of("account-balance"), null))
                .isEmpty();
    }

    @Test
    void onlyWhereAStrictFamilyIsAffectedIsItSaidSo() {
        assertThat(StrictRule.told(IncidentClass.C, List.of(), "One region")).isEqualTo("Class C: One region");
        assertThat(StrictRule.told(IncidentClass.C, List.of("account-balance"), "Test accounts"))
                .isEqualTo("Class C although account-balance is STRICT: Test accounts");
    }

    private static @Nullable IncidentClass proposed(Boolean... answers) {
        return ClassHelper.of(Arrays.asList(answers)).proposed();
    }
}
