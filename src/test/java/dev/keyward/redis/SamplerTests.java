package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.vitals.Vitals;
import dev.keyward.testing.RedisServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplerTests {
    private RedisServer server;
    private LettuceConnections connections;
    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private Sampler sampler;

    @BeforeEach
    void aServerOfItsOwn() {
        server = RedisServer.start();
        connections = new LettuceConnections(new ConfiguredFleet(
                new KeyspaceSettings(Map.of("watched", new KeyspaceSettings.Entry(server.uri(), null, null, null)))));
        sampler = new Sampler("watched", connections, () -> now);
    }

    @AfterEach
    void close() {
        sampler.rest();
        connections.destroy();
        server.close();
    }

    @Test
    void twoLooksTellRatesAndAllSigns() {
        sampler.look();
        later(1);
        sampler.look();
        var looks = sampler.asked();
        assertThat(looks).hasSize(2);
        assertThat(looks.getFirst().operationsPerSecond()).isNull();
        assertThat(looks.getLast().operationsPerSecond()).isBetween(1.0, 10.0);
        assertThat(looks.getLast().memoryUsed()).isPositive();
        assertThat(looks.getLast().clientLimit()).isPositive();
        assertThat(looks.getLast().latencyMillis()).isPositive();
    }

    @Test
    void aServerThatIsAwayIsSaidAndFoundAgain() {
        sampler.look();
        server.close();
        later(1);
        sampler.look();
        assertThat(sampler.asked().getLast().down()).contains("Redis");
        server.restart();
        later(1);
        sampler.look();
        assertThat(sampler.asked().getLast().isDown()).isFalse();
        assertThat(sampler.asked().getLast().operationsPerSecond()).isNull();
    }

    @Test
    void tenMinutesAreKept() {
        for (var minute = 0; minute < 15; minute++) {
            sampler.look();
            later(60);
        }
        assertThat(sampler.asked().stream().map(Vitals::at))
                .allSatisfy(at -> assertThat(Duration.between(at, now)).isLessThanOrEqualTo(Duration.ofMinutes(11)))
                .hasSize(11);
    }

    @Test
    void nobodyAskingEndsIt() {
        sampler.asked();
        assertThat(sampler.isWanted()).isTrue();
        later(LiveReadings.PATIENCE_SECONDS);
        assertThat(sampler.isWanted()).isFalse();
        sampler.asked();
        assertThat(sampler.isWanted()).isTrue();
    }

    private void later(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
