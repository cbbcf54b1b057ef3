package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A day reads as the day of a moment does. */
class DaysTests {

    @Test
    void aDayIsWrittenAsTheDayOfAMoment() {
        assertThat(Moment.absolute(Instant.parse("2026-11-03T00:00:00Z")))
                .startsWith(Days.words(LocalDate.of(2026, 11, 3)) + ",");
    }
}
