package dev.keyward.incident.life;

import static dev.keyward.incident.IncidentState.ACTIVE;
import static dev.keyward.incident.IncidentState.CANCELLED;
import static dev.keyward.incident.IncidentState.CLOSED;
import static dev.keyward.incident.IncidentState.MITIGATED;
import static dev.keyward.incident.IncidentState.RESOLVED;
import static dev.keyward.incident.IncidentState.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActTests {
    @Test
    void theTransitionsAreThoseOfTheSpecification() {
        assertThat(Act.destinations(TRIAGE)).containsExactly(ACTIVE, CANCELLED);
        assertThat(Act.destinations(ACTIVE)).containsExactly(MITIGATED, CANCELLED);
        assertThat(Act.destinations(MITIGATED)).containsExactly(RESOLVED, ACTIVE);
        assertThat(Act.destinations(RESOLVED)).containsExactly(CLOSED, ACTIVE);
        assertThat(Act.destinations(CLOSED)).isEmpty();
        assertThat(Act.destinations(CANCELLED)).isEmpty();
    }

    @Test
    void comingBackIsARelapseAndConfirmingIsNot() {
        assertThat(Act.between(MITIGATED, ACTIVE)).contains(Act.RELAPSE);
        assertThat(Act.between(RESOLVED, ACTIVE)).contains(Act.RELAPSE);
        assertThat(Act.between(TRIAGE, ACTIVE)).contains(Act.ACTIVATE);
        assertThat(Act.between(TRIAGE, CLOSED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void whatIsOpenCanEndAsADuplicate(IncidentState state) {
        assertThat(Act.MERGE.fits(state)).isEqualTo(state.isOpen());
    }

    @Test
    void aClassALeavesTriageOnlyWithACommander() {
        assertThat(against(Act.ACTIVATE, TRIAGE, IncidentClass.A, false)).hasSize(1);
        assertThat(against(Act.CANCEL, TRIAGE, IncidentClass.A, false)).hasSize(1);
        assertThat(against(Act.ACTIVATE, TRIAGE, IncidentClass.A, true)).isEmpty();
        assertThat(against(Act.ACTIVATE, TRIAGE, IncidentClass.B, false)).isEmpty();
        assertThat(against(Act.CANCEL, ACTIVE, IncidentClass.A, false)).isEmpty();
        assertThat(against(Act.ACKNOWLEDGE, TRIAGE, IncidentClass.A, false)).isEmpty();
    }

    @Test
    void closingWantsTheRootCauseAndWhatOthersMiss() {
        var unmet = List.of("Its postmortem is not published yet.");
        assertThat(Guards.against(Act.CLOSE, new Facts(RESOLVED, IncidentClass.B, true, false, true, unmet)))
                .containsExactly("Its root cause is not named yet.", "Its postmortem is not published yet.");
        assertThat(Guards.against(Act.CLOSE, new Facts(RESOLVED, IncidentClass.B, true, true, true, List.of())))
                .isEmpty();
        assertThat(Guards.against(Act.RELAPSE, new Facts(RESOLVED, IncidentClass.B, true, false, true, unmet)))
                .isEmpty();
    }

    @Test
    void whatWasMitigatedOnceIsNoFalseAlarm() {
        var relapsed = new Facts(ACTIVE, IncidentClass.A, true, false, true, List.of());
        assertThat(Guards.against(Act.CANCEL, relapsed))
                .singleElement()
                .asString()
                .contains("no false alarm", "it counts");
        assertThat(Guards.against(Act.MITIGATE, relapsed)).isEmpty();
    }

    @Test
    void beyondTriageNothingBecomesClassAWithoutACommander() {
        for (var state : List.of(ACTIVE, MITIGATED, RESOLVED)) {
            assertThat(Guards.against(IncidentClass.A, raised(state, false))).isPresent();
            assertThat(Guards.against(IncidentClass.A, raised(state, true))).isEmpty();
            assertThat(Guards.against(IncidentClass.B, raised(state, false))).isEmpty();
        }
        assertThat(Guards.against(IncidentClass.A, raised(TRIAGE, false))).isEmpty();
    }

    private static Facts raised(IncidentState state, boolean commanded) {
        return new Facts(state, IncidentClass.C, commanded, false, false, List.of());
    }

    private static List<String> against(Act act, IncidentState state, IncidentClass incidentClass, boolean commanded) {
        return Guards.against(act, new Facts(state, incidentClass, commanded, false, false, List.of()));
    }
}
