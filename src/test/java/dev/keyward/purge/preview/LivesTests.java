package dev.keyward.purge.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTests {
    @Test
    void theMiddleIsOfThoseThatEnd() {
        assertThat(Lives.of(List.of(3_000L, -1L, 1_000L, 2_000L, -1L)))
                .isEqualTo(new Lives(5, 2, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void whatNeverEndsHasNoMiddle() {
        assertThat(Lives.of(List.of(-1L, -1L))).isEqualTo(new Lives(2, 2, null, null, null));
    }
}
