package dev.keyward.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    private final AtomicLong now = new AtomicLong();

    @Test
    void tokensComeAtAnEvenRate() {
        var throttle = new Throttle(new Gear(250, true, 1, 100_000, null), now::get);
        for (var n = 0; n < 400; n++) {
            now.addAndGet(throttle.reserve(250));
        }

        assertThat(throttle.spent()).isEqualTo(100_000);
        assertThat(now.get() / 1e9).isBetween(0.98, 1.01);
    }

    @Test
    void whatWasNotUsedIsNotSavedForABurst() {
        var throttle = new Throttle(new Gear(250, true, 1, 100_000, null), now::get);
        now.addAndGet(10_000_000_000L);

        var waited =
                LongStream.range(0, 40).map(n -> throttle.reserve(250)).max().orElse(0);

        assertThat(waited).isGreaterThan(90_000_000);
    }

    @Test
    void withoutALimitNobodyWaits() {
        var throttle = new Throttle(Gear.of(Pace.FAST), now::get);

        assertThat(LongStream.range(0, 1_000).map(n -> throttle.reserve(500)).sum())
                .isZero();
    }

    @Test
    void theRateMayChangeAtAnyTime() {
        var throttle = new Throttle(Gear.of(Pace.FAST), now::get);
        throttle.reserve(1_000_000);
        throttle.shift(new Gear(50, false, 1, 50, "the server is loading its data"));
        throttle.reserve(50);

        assertThat(throttle.reserve(50)).isBetween(990_000_000L, 1_000_000_000L);
    }

    @Test
    void ofManyRoundTripsTheSlowTwentiethIsToldAndThenForgotten() {
        var pings = new Pings();
        LongStream.rangeClosed(1, 20).forEach(pings::add);
        pings.begin();
        assertThat(pings.take()).isEqualTo(new Waiting(0, 19, 1, 0));

        LongStream.rangeClosed(1, 19).forEach(pings::add);
        assertThat(pings.take().p95()).as("too few to tell").isZero();

        LongStream.rangeClosed(1, 1_000).forEach(pings::add);
        LongStream.rangeClosed(-50, 49).forEach(pings::stalled);
        assertThat(pings.take()).isEqualTo(new Waiting(995, 19, 1, 44));
    }
}
