package dev.keyward.discovery.tally;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BeginningsTests {

    @Test
    void bytesAreSpreadAsKeysAndTheirSizesAre() {
        var heard = new Beginnings();
        for (int n = 0; n < 30; n++) {
            heard.add(("small:" + n).getBytes(UTF_8), n == 0 ? 100 : -1);
            heard.add(("large:" + n).getBytes(UTF_8), n == 0 ? 300 : -1);
        }

        assertThat(heard.spread(4_000)).isEqualTo(Map.of("small", 1_000.0, "large", 3_000.0));
    }

    @Test
    void whatIsWrittenDownIsReadAgainWhateverTheBytes() {
        var heard = new Beginnings();
        heard.add(new byte[] {'a', '\n', (byte) 0xff, 0, ',', ' ', ':', '1'}, 10);
        heard.add("b".getBytes(UTF_8), -1);
        heard.add(new byte[0], 5);

        assertThat(heard.written()).doesNotContain("\n");
        assertThat(Beginnings.read(heard.written()).spread(100)).isEqualTo(heard.spread(100));
        assertThat(Beginnings.read("").spread(100)).isEmpty();
    }

    @Test
    void beginningsWithoutEndAreCountedTogether() {
        var heard = new Beginnings();
        for (int n = 0; n < 20_000; n++) {
            heard.add(("key" + n + ":x").getBytes(UTF_8), 1);
        }
        heard.add("k".repeat(64_000).getBytes(UTF_8), 1);

        var spread = heard.spread(20_001);
        assertThat(spread).hasSizeLessThanOrEqualTo(Beginnings.MOST + 1);
        assertThat(spread.get("")).isGreaterThan(14_000);
    }
}
