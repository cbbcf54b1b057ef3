package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "60s, PT1M, 1 minute, 1m",
        "10m, PT10M, 10 minutes, 10m",
        "90 s, PT90S, 90 seconds, 90s",
        "24H, P1D, 1 day, 1d",
        "28d, P28D, 28 days, 28d",
        "PT60S, PT1M, 1 minute, 1m",
    })
    void aDurationIsReadAsTypedAndSaidInItsLargestUnit(String typed, Duration read, String said, String again) {
        assertThat(Words.duration(typed)).isEqualTo(read);
        assertThat(Words.of(read)).isEqualTo(said);
        assertThat(Words.typed(read)).isEqualTo(again);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "10", "-5m", "10 weeks", "PT", "1e3s"})
    void anythingElseIsRefusedWithAnExample(String typed) {
        assertThatThrownBy(() -> Words.duration(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10m");
    }

    @Test
    void aConstantIsSaidInSentenceCase() {
        assertThat(Words.of(TimeUnit.SECONDS)).isEqualTo("Seconds");
        assertThat(Words.of(Thread.State.TIMED_WAITING)).isEqualTo("Timed waiting");
    }
}
