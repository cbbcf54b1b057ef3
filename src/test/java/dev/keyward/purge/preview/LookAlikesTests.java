package dev.keyward.purge.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.redis.KeyName;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookAlikesTests {
    @Test
    void theyAreCountedByWhoseTheyAreTheMostFirst() {
        var noticing = new LookAlikes(new Random(7));
        var judge = noticing.over(name -> name.toString().startsWith("mine") ? Fate.NAMED : Fate.FOREIGN);
        for (var n = 0; n < 3_000; n++) {
            assertThat(judge.judge(key("mine:" + n))).isEqualTo(Fate.NAMED);
            judge.judge(key("image:" + n));
            if (n % 10 == 0) {
                judge.judge(key("nobody:" + n));
            }
        }
        var whose = noticing.whose(name -> name.toString().startsWith("image") ? Set.of("catalog-image") : Set.of());
        assertThat(whose).hasSize(2);
        assertThat(whose.getFirst().families()).containsExactly("catalog-image");
        assertThat(whose.getFirst().about()).isBetween(2_700L, 3_300L);
        assertThat(whose.getFirst().example()).startsWith("image:");
        assertThat(whose.getLast().families()).isEmpty();
        assertThat(whose.getFirst().about() + whose.getLast().about()).isBetween(3_299L, 3_301L);
    }

    @Test
    void withoutAnyThereIsNothingToSay() {
        assertThat(new LookAlikes(new Random(7)).whose(name -> Set.of())).isEmpty();
    }

    private static KeyName key(String name) {
        return new KeyName(name.getBytes(StandardCharsets.UTF_8));
    }
}
