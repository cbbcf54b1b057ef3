package dev.keyward.incident.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.IncidentClass;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CadenceTests {
    private static final Instant FRIDAY = Instant.parse("2026-11-06T15:00:00Z");

    @Test
    void aClassAIsToldEveryHalfHourAndWrittenUpInFiveWorkingDays() {
        var cadence = Cadence.of(IncidentClass.A);
        assertThat(cadence.updateEvery()).isEqualTo(Duration.ofMinutes(30));
        assertThat(cadence.nextUpdate(FRIDAY)).isEqualTo(Instant.parse("2026-11-06T15:30:00Z"));
        assertThat(cadence.postmortemBy(FRIDAY)).contains(Instant.parse("2026-11-13T15:00:00Z"));
    }

    @Test
    void aClassBIsToldEveryHourAndWrittenUpInTenWorkingDays() {
        var cadence = Cadence.of(IncidentClass.B);
        assertThat(cadence.updateEvery()).isEqualTo(Duration.ofMinutes(60));
        assertThat(cadence.postmortemBy(FRIDAY)).contains(Instant.parse("2026-11-20T15:00:00Z"));
    }

    @Test
    void aClassCIsToldDailyAndOwesNoPostmortemByItself() {
        var cadence = Cadence.of(IncidentClass.C);
        assertThat(cadence.updateEvery()).isEqualTo(Duration.ofDays(1));
        assertThat(cadence.postmortemBy(FRIDAY)).isEmpty();
    }

    @Test
    void aPageIsAnsweredSoonerThanATicket() {
        assertThat(IncidentClass.A.pages()).isTrue();
        assertThat(IncidentClass.B.pages()).isTrue();
        assertThat(IncidentClass.C.pages()).isFalse();
        assertThat(Cadence.of(IncidentClass.A).acknowledgeBy(FRIDAY))
                .isBefore(Cadence.of(IncidentClass.B).acknowledgeBy(FRIDAY))
                .isBefore(Cadence.of(IncidentClass.C).acknowledgeBy(FRIDAY));
    }
}
