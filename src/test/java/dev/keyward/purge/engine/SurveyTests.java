package dev.keyward.purge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.engine.Judge.Fate;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SurveyTests {
    private final FakeServer server = new FakeServer();

    @Test
    void aWholeScanCountsExactly() {
        server.fill("a:%d", 0, 5_000);
        server.fill("a:%d:b", 0, 300);

        var found = survey(() -> 0).count(Duration.ofSeconds(10), 5_300);

        assertThat(found.exact()).isTrue();
        assertThat(found.count()).isBetween(5_000L, 5_020L);
        assertThat(found.foreign()).isBetween(300L, 320L);
        assertThat(found.sample()).hasSize(Survey.SAMPLE);
        assertThat(server.named).isEmpty();
    }

    @Test
    void whenTimeRunsOutTheCountIsProjected() {
        server.fill("a:%d", 0, 5_000);
        var clock = new AtomicLong();

        var found = survey(() -> clock.addAndGet(2_000_000_000L)).count(Duration.ofSeconds(10), 4_096);

        assertThat(found.exact()).isFalse();
        assertThat(found.count()).isBetween(4_000L, 6_000L);
    }

    @Test
    void anEmptyFamilyIsZeroExactly() {
        var found = survey(() -> 0).count(Duration.ofSeconds(10), 0);

        assertThat(found.count()).isZero();
        assertThat(found.exact()).isTrue();
        assertThat(found.sample()).isEmpty();
        assertThat(found.foreign() + found.ambiguous() + found.named()).isZero();
    }

    private Survey survey(java.util.function.LongSupplier clock) {
        var judge = (Judge) name -> FakeServer.text(name).endsWith(":b") ? Fate.FOREIGN : Fate.NAMED;
        return new Survey(new Step(Source.scan(server, new byte[0]), judge, true), clock, new Random(7));
    }
}
