package dev.keyward.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenPaceTests {
    private final AtomicLong now = new AtomicLong();
    private final TokenPace pace = new TokenPace(new TokenPace.Settings(50, 100), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void aHundredCallsAtOnceThenFiftyASecond() {
        assertThat(passed("a", 150)).isEqualTo(100);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(passed("a", 150)).isEqualTo(50);
    }

    @Test
    void oneTokenDoesNotSlowAnother() {
        assertThat(passed("a", 101)).isEqualTo(100);
        assertThat(pace.take("b")).isZero();
    }

    @Test
    void whoHasToWaitIsToldHowLongInWholeSeconds() {
        passed("a", 100);
        var wait = pace.take("a");
        assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofMillis(20));
        assertThat(TokenPace.seconds(wait)).isEqualTo(1);
        assertThat(TokenPace.seconds(Duration.ofMillis(2_001))).isEqualTo(3);
    }

    private long passed(String token, int calls) {
        return IntStream.range(0, calls).filter(n -> pace.take(token).isZero()).count();
    }
}
