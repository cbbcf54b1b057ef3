package dev.keyward.purge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.Saturation;
import dev.keyward.purge.saturation.Strain;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.redis.vitals.Sign;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrainWordsTests {
    private static final Thresholds AT_TWENTY = new Thresholds(null, 20, null, null);
    private static final Strain CALM = new Strain(Sign.LATENCY, 0.2, 0.3, 20.0, false);
    private static final Strain BEYOND = new Strain(Sign.LATENCY, 0.2, 31.0, 20.0, true);

    @Test
    void withoutAThresholdNothingIsSaidToPauseIt() {
        assertThat(StrainWords.sentence(new Saturation.Seen(List.of(CALM), Thresholds.NONE), false))
                .contains("nothing pauses this run by itself");
    }

    @Test
    void whatStandsStillIsNotSaidToPause() {
        var beyond = new Saturation.Seen(List.of(BEYOND), AT_TWENTY);
        var calm = new Saturation.Seen(List.of(CALM), AT_TWENTY);
        assertThat(StrainWords.sentence(beyond, false)).startsWith("Latency has crossed its threshold");
        assertThat(StrainWords.sentence(beyond, true)).contains("resumed now, the run would pause again");
        assertThat(StrainWords.sentence(calm, true)).contains("nothing here speaks against resuming");
    }

    @Test
    void aSignStandsBesideTheMinutesBeforeAndItsThreshold() {
        assertThat(StrainWords.of(BEYOND)).isEqualTo("31.00 ms \u00b7 before 0.20 ms \u00b7 pauses at 20.00 ms");
    }
}
