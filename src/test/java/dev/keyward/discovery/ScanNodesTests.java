package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanNodesTests {
    @Test
    void aNodeIsReadWhenAllOfItsRoutesAreAtTheirEnd() {
        assertThat(ScanNodes.read("a:6379", "- -", "120 3 4.5\n0 120 1 2"))
                .isEqualTo(new NodeProgress("a:6379", 120, true));
        assertThat(ScanNodes.read("b:6379", "- 1842", "7 1 0.0").done()).isFalse();
    }
}
