package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTests {
    @ParameterizedTest
    @CsvSource({
        "0, now",
        "4, now",
        "5, 5 s ago",
        "59, 59 s ago",
        "60, 1 min ago",
        "3599, 59 min ago",
        "3600, 1 h ago",
        "86399, 23 h ago",
        "86400, 1 d ago",
        "-90, in 1 min"
    })
    void aMomentIsSaidInOneUnit(long secondsAgo, String words) {
        assertThat(Moment.words(Duration.ofSeconds(secondsAgo))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = "2026-11-03T14:05:09.123Z | 3 Nov 2026, 14:05:09 UTC")
    void theAbsoluteTimeNamesItsZone(Instant at, String written) {
        assertThat(Moment.absolute(at)).isEqualTo(written);
    }
}
