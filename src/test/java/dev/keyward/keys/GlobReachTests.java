package dev.keyward.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GlobReachTests {
    @Test
    void aStarTakesColonsAndSoReachesLongerKeys() {
        var reach = new GlobReach(new KeyTemplate("user:v3:profile:{id}"));

        assertThat(new String(reach.glob(), StandardCharsets.US_ASCII)).isEqualTo("user:v3:profile:*");
        assertThat(reach.isWider()).isTrue();
        assertThat(reach.meets(new KeyTemplate("user:v3:profile:{id}:avatar"))).isPresent();
        assertThat(reach.meets(new KeyTemplate("user:v4:profile:{id}"))).isEmpty();
    }

    @Test
    void aTemplateThatTakesTheRestIsItsOwnGlob() {
        assertThat(new GlobReach(new KeyTemplate("blob:v1:{path...}")).isWider())
                .isFalse();
    }

    @Test
    void aStarInTheMiddleMeetsWhatLooksLikeIt() {
        var reach = new GlobReach(new KeyTemplate("a:v1:{x=int}:end"));

        assertThat(reach.meets(new KeyTemplate("a:v1:{x}:{y}:end"))).isPresent();
        assertThat(reach.meets(new KeyTemplate("a:v1:{x}:{y=int}"))).isEmpty();
    }
}
