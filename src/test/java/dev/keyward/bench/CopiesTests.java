package dev.keyward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiesTests {
    private final Copies copies = new Copies();

    @Test
    void aPartIsOverWhenItsLastLaneIs() {
        assertThat(copies.begins("kill")).isTrue();
        assertThat(copies.begins("kill")).isTrue();
        assertThat(copies.ends("kill", true))
                .as("another lane is still in its last round")
                .isFalse();
        assertThat(copies.ends("kill", true)).isTrue();
    }

    @Test
    void nobodyBeginsAPartOfWhichNothingIsLeft() {
        copies.begins("kill");
        copies.ends("kill", true);
        assertThat(copies.begins("kill")).isFalse();
        assertThat(copies.begins("pair")).isTrue();
    }

    @Test
    void aPartThatBrokeOffIsNotOver() {
        copies.begins("kill");
        assertThat(copies.ends("kill", false)).isFalse();
        assertThat(copies.begins("kill")).isTrue();
    }
}
