package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class LiveReadingsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    SampledReadings readings;

    @Test
    void howAKeyspaceIsDoingIsToldToEverybodyWhoIsSignedIn() {
        var answer = Caller.with(console, Role.VIEWER).get("/keyspaces/live/live");
        assertThat(answer).hasStatusOk();
        assertThat(Caller.<List<String>>read(answer, "$.standing[*].sign"))
                .containsExactly("HIT_RATIO", "LATENCY", "OPERATIONS", "EVICTIONS", "MEMORY", "CLIENTS");
        assertThat(Caller.<Double>read(answer, "$.looks[0].latencyMillis")).isPositive();
        assertThat(Caller.with(console, Role.VIEWER).get("/keyspaces/nowhere/live"))
                .hasStatus(404);
    }

    @Test
    void twentyWhoLookShareOneSampler() {
        var before = readings.recent("test").size();
        var all = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> readings.recent("test")))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(readings.recent("test").size()).isLessThan(before + 10);
        assertThat(readings.underWay()).isBetween(1L, 2L);
    }
}
