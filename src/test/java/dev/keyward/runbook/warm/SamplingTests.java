package dev.keyward.runbook.warm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.KeyHeat;
import dev.keyward.redis.KeyHeat.Measure;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplingTests {
    private static final List<KeyTemplate> ITEM = List.of(new KeyTemplate("catalog:v1:item:{id=int}"));

    @Test
    void theHottestComeFirstAndLookAlikesStayOut() {
        var found = sampled(Measure.FREQUENCY, 2_000);
        assertThat(found.seen()).isEqualTo(2_000);
        assertThat(found.complete()).isTrue();
        assertThat(found.keys().all()).hasSize(Sampling.KEPT);
        assertThat(found.keys().all().getFirst()).isEqualTo(new WarmKey("catalog:v1:item:1999", 1_999L));
        assertThat(found.keys().all()).allMatch(one -> one.key().matches("catalog:v1:item:\\d+"));
    }

    @Test
    void whoWasUsedLastIsTheHottestWhereOnlyIdleTimeIsTold() {
        assertThat(sampled(Measure.IDLE, 600).keys().all().getFirst()).isEqualTo(new WarmKey("catalog:v1:item:0", 0L));
    }

    @Test
    void withoutAMeasureItIsAnHonestSample() {
        var found = sampled(Measure.NOTHING, 10);
        assertThat(found.measure()).isEqualTo(Measure.NOTHING);
        assertThat(found.keys().all()).hasSize(10).allMatch(one -> one.heat() == null);
    }

    @Test
    void itEndsWhenItsTimeIsOver() {
        var found = new Sampling(scan(1_000), heat(Measure.IDLE), new Random(1)).take(ITEM, () -> true);
        assertThat(found.complete()).isFalse();
        assertThat(found.keys().all()).isEmpty();
    }

    @Test
    void aNameThatIsAFormulaOrHoldsAQuoteIsSafeInACsv() {
        var keys = new WarmKeys(List.of(new WarmKey("=1+1", 3L), new WarmKey("a\"b", null)));
        assertThat(keys.csv("idle")).isEqualTo("key,idle\r\n\"'=1+1\",3\r\n\"a\"\"b\",\r\n");
    }

    private static Sampling.Found sampled(Measure measure, int keys) {
        return new Sampling(scan(keys), heat(measure), new Random(1)).take(ITEM, () -> false);
    }

    private static KeyScan scan(int keys) {
        var names = IntStream.range(0, keys)
                .boxed()
                .flatMap(n -> Stream.of("catalog:v1:item:" + n, "catalog:v1:item:" + n + ":draft"))
                .map(name -> new KeyName(name.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return (pattern, cursor, count) -> {
            var from = Integer.parseInt(cursor);
            var to = Math.min(names.size(), from + count);
            return new KeyScan.Page(to == names.size() ? KeyScan.START : String.valueOf(to), names.subList(from, to));
        };
    }

    private static KeyHeat heat(Measure told) {
        return new KeyHeat() {
            @Override
            public Measure measure(KeyName probe) {
                return told;
            }

            @Override
            public OptionalLong heat(KeyName name, Measure measure) {
                return OptionalLong.of(Long.parseLong(name.toString().replaceAll(".*:", "")));
            }
        };
    }
}
