package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScanRateTests {
    private final ScanRate rate = new ScanRate();

    @Test
    void afterAReloadTheRateIsThatSinceTheStart() {
        var now = Found.NOON.plusSeconds(4);
        rate.note(running(8_000), now);
        assertThat(rate.namesPerSecond(running(8_000), now)).isEqualTo(2_000);
    }

    @Test
    void aNodeThatBeganAnewMakesNoNegativeRate() {
        rate.note(running(50_000), Found.NOON.plusSeconds(10));
        rate.note(running(1_000), Found.NOON.plusSeconds(13));
        assertThat(rate.namesPerSecond(running(1_000), Found.NOON.plusSeconds(13)))
                .isPositive();
    }

    @Test
    void whatIsLeftIsThatOfTheBudget() {
        var sampled = Found.scan(ScanState.RUNNING, new ScanBudget(5_000L, null, null), 100_000, 2_000);
        assertThat(ScanRate.left(sampled)).isEqualTo(3_000);
        assertThat(ScanRate.remaining(sampled, 1_500)).isEqualTo(Duration.ofSeconds(2));
        assertThat(ScanRate.remaining(sampled, 0)).isNull();
    }

    private static Scan running(long seen) {
        return Found.scan(ScanState.RUNNING, ScanBudget.NONE, 100_000, seen);
    }
}
