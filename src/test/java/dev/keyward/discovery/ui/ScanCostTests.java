package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.ScanBudget;
import dev.keyward.discovery.ScanKind;
import dev.keyward.discovery.ScanState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScanCostTests {
    /** Ten seconds for 100,000 names. */
    private static final dev.keyward.discovery.Scan LAST =
            Found.scan(ScanState.COMPLETED, ScanBudget.NONE, 100_000, 100_000);

    @Test
    void aFullScanReadsAllNamesAsFastAsTheLastOne() {
        var cost = ScanCost.of(new ScanCost.Wanted(ScanKind.FULL, null, null, null), LAST);
        assertThat(cost.names()).isEqualTo(100_000);
        assertThat(cost.lasts()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aLimitOfNamesPerSecondMakesItLonger() {
        var cost = ScanCost.of(new ScanCost.Wanted(ScanKind.FULL, null, null, 1_000L), LAST);
        assertThat(cost.lasts()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void aSampleIsAsLongAsTheShorterOfItsLimits() {
        assertThat(ScanCost.of(new ScanCost.Wanted(ScanKind.SAMPLED, 50_000L, 3, null), LAST)
                        .lasts())
                .isEqualTo(Duration.ofSeconds(3));
        assertThat(ScanCost.of(new ScanCost.Wanted(ScanKind.SAMPLED, 5_000L, 60, null), LAST)
                        .lasts())
                .isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatWasNeverScannedIsNotGuessed() {
        var cost = ScanCost.of(new ScanCost.Wanted(ScanKind.FULL, null, null, null), null);
        assertThat(cost.lasts()).isNull();
        assertThat(cost.namesInWords()).contains("known once it begins");
    }
}
