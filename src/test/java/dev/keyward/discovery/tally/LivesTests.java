package dev.keyward.discovery.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivesTests {

    @Test
    void nothingReadSaysNothingAndKeysWithoutTtlNeverExpire() {
        var lives = new Lives();
        assertThat(lives.expiry()).isNull();
        lives.add(-1);
        assertThat(lives.expiry()).isEqualTo(new Expiry(1, 0, null, null, null));
    }

    @Test
    void theMedianIsRightWithinATenthWhateverTheLives() {
        var random = new SplittableRandom(7);
        for (var ttl : new long[] {30, 600, 3_600, 86_400, 31_536_000}) {
            var lives = new Lives();
            for (int n = 0; n < 5_001; n++) {
                lives.add(random.nextLong(ttl * 1_000));
            }
            var expiry = Objects.requireNonNull(lives.expiry());
            assertThat((double) Objects.requireNonNull(expiry.median()))
                    .isCloseTo(ttl / 2.0, Percentage.withPercentage(15));
            assertThat(expiry.suggested()).isEqualTo(ttl);
        }
    }

    @Test
    void someThatAreReadApartAddUpAndOutliveACheckpoint() {
        var one = new Lives();
        var other = new Lives();
        var both = new Lives();
        for (int n = 0; n < 200; n++) {
            (n % 3 == 0 ? one : other).add(n * 997L - 1);
            both.add(n * 997L - 1);
        }
        one.addAll(Lives.read(other.written()));
        assertThat(one.written()).isEqualTo(both.written());
        assertThat(one.expiry()).isEqualTo(both.expiry());
        assertThat(Lives.read(new Lives().written()).expiry()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3590, 3600", "3600, 3600", "3412, 3600", "3200, 3240", "86000, 86400", "1, 1", "100000, 100800"})
    void whatIsSuggestedIsWhatPeopleWouldHaveWritten(long longest, long suggested) {
        assertThat(Expiry.of(10, 9, longest / 2, longest).suggested()).isEqualTo(suggested);
    }

    @Test
    void keysOfWhichMostNeverExpireSuggestNoTtl() {
        assertThat(Expiry.of(10, 5, 100, 200).suggested()).isNull();
        assertThat(Expiry.of(10, 6, 100, 200).suggested()).isEqualTo(200);
    }
}
