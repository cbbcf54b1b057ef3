package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.Share;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTests {
    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1000, 1.0 KB", "18400000, 18.4 MB", "999960, 1.0 MB", "2.5e12, 2.5 TB"})
    void bytesAreInPowersOfAThousand(double bytes, String words) {
        assertThat(Sizes.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "0.0001, < 0.1 %", "0.8743, 87.4 %", "0.99999, > 99.9 %", "1, 100 %"})
    void whatIsLittleIsNotNothingAndWhatIsAlmostAllIsNotAll(double share, String words) {
        assertThat(Sizes.share(share)).isEqualTo(words);
    }

    @Test
    void whatWasSampledSaysSoAndWhatWasCountedDoesNot() {
        var sampled = new Estimate(1_000, 900, 1_100, false);
        assertThat(Sizes.keys(sampled)).isEqualTo("about 1,000 keys");
        assertThat(Sizes.endsOfKeys(sampled)).isEqualTo("900 to 1,100");
        assertThat(Sizes.keys(Estimate.exactly(1))).isEqualTo("1 key");
        assertThat(Sizes.ends(Estimate.exactly(5))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PT0.85S, 850 ms", "PT12S, 12 s", "PT3M5S, 3 min 5 s", "PT2H10M, 2 h 10 min", "P4DT3H, 4 d 3 h"})
    void durationsAreInTwoUnits(Duration duration, String words) {
        assertThat(Sizes.duration(duration)).isEqualTo(words);
    }

    @Test
    void anIntervalBetweenOneNumberAndItselfIsNotSaid() {
        var bytes = new Estimate(0, 0, 0, false);
        assertThat(CoverageWords.interval(new Share(bytes, bytes, 0, 0, new Interval(0, 0))))
                .isEmpty();
        assertThat(CoverageWords.interval(new Share(bytes, bytes, 0.5, 0.5, new Interval(0.4, 0.6))))
                .isEqualTo(" (95 % interval 40.0 % to 60.0 %)");
    }
}
