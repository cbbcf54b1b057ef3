package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The button that makes a version names it. */
class ShapeWordsTests {

    @Test
    void aVersionIsNamedByItsNumber() {
        assertThat(ReshapeDialog.verb(2, "catalog:v2:item:{id}", true)).isEqualTo("Add version 2");
        assertThat(ReshapeDialog.verb(2, "catalog:v2:item:{id}", false)).isEqualTo("Propose version 2");
    }

    @Test
    void whereTheKeyCountsDifferentlyBothAreSaid() {
        assertThat(ReshapeDialog.verb(2, "catalog:v3:item:{id}", true)).isEqualTo("Add version 2, v3 in its keys");
        assertThat(ReshapeDialog.verb(2, "no-template", true)).isEqualTo("Add version 2");
    }
}
