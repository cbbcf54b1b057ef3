package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTests {
    @Test
    void whatGrewShrankCameAndWentIsToldTheLargestChangeFirst() {
        var earlier = Found.coverage(
                1_000,
                Found.family("item", "team-catalog", 50_000),
                Found.family("old", "team-catalog", 3_000),
                Found.family("same", "team-catalog", 700));
        var later = Found.coverage(
                9_000,
                Found.family("item", "team-catalog", 51_000),
                Found.family("new", "team-account", 2_000),
                Found.family("same", "team-catalog", 700));
        assertThat(Difference.between(earlier, later))
                .extracting(Difference::title)
                .containsExactly("Unregistered", "old", "new", "item");
    }

    @Test
    void aChangeWithinTheIntervalsMayBeChance() {
        var earlier = Found.coverage(1_000, Found.family("item", "team-catalog", 50_000));
        var later = Found.coverage(9_000, Found.family("item", "team-catalog", 51_000));
        var differences = Difference.between(earlier, later);
        assertThat(differences.getFirst().isSure()).isTrue();
        assertThat(differences.getFirst().words()).isEqualTo("+ 8.0 KB");
        assertThat(differences.getLast().isSure()).isFalse();
    }
}
