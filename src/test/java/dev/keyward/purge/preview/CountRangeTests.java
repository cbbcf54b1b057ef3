package dev.keyward.purge.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CountRangeTests {
    @Test
    void whatWasLookedAtWholeIsExact() {
        assertThat(CountRange.exactly(7).certain()).isTrue();
        assertThat(CountRange.of(7, 100, 100)).isEqualTo(new CountRange(7, 7));
    }

    @Test
    void aTenthOfAMillionSeenAtATenthIsKnownWithinAFewParts() {
        var range = CountRange.of(10_000, 100_000, 1_000_000);
        assertThat(range.least()).isBetween(97_000L, 100_000L);
        assertThat(range.most()).isBetween(100_000L, 103_000L);
    }

    @Test
    void noneSeenDoesNotMeanNone() {
        var range = CountRange.of(0, 1_000, 1_000_000);
        assertThat(range.least()).isZero();
        assertThat(range.most()).isBetween(1_000L, 10_000L);
    }

    @Test
    void fewerThanWereSeenAreNeverClaimed() {
        assertThat(CountRange.of(5, 6, 7).least()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void theTruthLiesInItAboutNineteenTimesInTwenty() {
        var random = new Random(20260301);
        var inside = 0;
        for (var round = 0; round < 2_000; round++) {
            var seen = 0;
            for (var look = 0; look < 2_000; look++) {
                seen += random.nextDouble() < 0.03 ? 1 : 0;
            }
            var range = CountRange.of(seen, 2_000, 1_000_000);
            inside += range.least() <= 30_000 && 30_000 <= range.most() ? 1 : 0;
        }
        assertThat(inside).isBetween(1_860, 1_940);
    }
}
