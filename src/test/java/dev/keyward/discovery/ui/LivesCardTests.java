package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.discovery.Observed;
import dev.keyward.discovery.Observed.Bin;
import dev.keyward.discovery.tally.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LivesCardTests {
    @Test
    void keysThatLiveLongerThanTheLastStepHaveABarToo() {
        var words = LivesCard.of(observed(new Bin(60, 3), new Bin(Long.MAX_VALUE, 7)))
                .getElement()
                .getTextRecursively();
        assertThat(words).contains("Up to 1 min", "3 \u00b7 30.0 %", "Longer", "7 \u00b7 70.0 %");
    }

    private static Observed observed(Bin... bins) {
        var some = new Estimate(10, 10, 10, true);
        return new Observed(
                "catalog-item", 10, 0, null, List.of(bins), Map.of(), null, null, Map.of(), some, some, null);
    }
}
