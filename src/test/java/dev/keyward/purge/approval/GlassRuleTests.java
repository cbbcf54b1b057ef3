package dev.keyward.purge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.approval.GlassRule.Facts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlassRuleTests {
    private static final Set<String> ITEMS = Set.of("catalog-item");

    @Test
    void aCommanderWhoOperatesPurgesMayInAnOpenClassA() {
        assertThat(GlassRule.bars(new Facts(true, true, false, ITEMS, ITEMS, 100_000, 100_000, true)))
                .isEmpty();
    }

    @Test
    void nothingLessThanAnOpenClassAWillDo() {
        assertThat(GlassRule.bars(new Facts(false, true, false, ITEMS, ITEMS, 1, 10, true)))
                .hasValueSatisfying(why -> assertThat(why).contains("open Class A"));
        assertThat(GlassRule.bars(new Facts(true, false, false, ITEMS, ITEMS, 1, 10, true)))
                .isPresent();
    }

    @Test
    void aDrillIsNoEmergency() {
        assertThat(GlassRule.bars(new Facts(true, true, true, ITEMS, ITEMS, 1, 10, true)))
                .hasValueSatisfying(why -> assertThat(why).contains("drill"));
    }

    @Test
    void onlyWhatTheIncidentAffectsMayGo() {
        var wider = Set.of("catalog-item", "catalog-price");
        assertThat(GlassRule.bars(new Facts(true, true, false, ITEMS, wider, 1, 10, true)))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("catalog-price").doesNotContain("catalog-item,"));
    }

    @Test
    void thereIsACapAndTheSecondRole() {
        assertThat(GlassRule.bars(new Facts(true, true, false, ITEMS, ITEMS, 11, 10, true)))
                .hasValueSatisfying(why -> assertThat(why).contains("at most 10 keys"));
        assertThat(GlassRule.bars(new Facts(true, true, false, ITEMS, ITEMS, 10, 10, false)))
                .hasValueSatisfying(why -> assertThat(why).contains("incident commander"));
    }
}
