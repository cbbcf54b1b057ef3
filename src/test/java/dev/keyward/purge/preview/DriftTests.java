package dev.keyward.purge.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftTests {
    @Test
    void aFifthAndAHandfulMoreOrFewerIsStillWhatWasApproved() {
        assertThat(Drift.isFar(10_000, CountRange.exactly(12_100))).isFalse();
        assertThat(Drift.isFar(10_000, CountRange.exactly(12_101))).isTrue();
        assertThat(Drift.isFar(10_000, CountRange.exactly(7_900))).isFalse();
        assertThat(Drift.isFar(10_000, CountRange.exactly(7_899))).isTrue();
        assertThat(Drift.isFar(0, CountRange.exactly(100))).isFalse();
    }

    @Test
    void anEstimateIsFarOnlyWhereAllOfItIs() {
        assertThat(Drift.isFar(10_000, new CountRange(11_000, 15_000))).isFalse();
        assertThat(Drift.isFar(10_000, new CountRange(12_500, 15_000))).isTrue();
    }
}
