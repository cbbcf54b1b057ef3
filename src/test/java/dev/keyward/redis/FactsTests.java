package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.testing.RedisProcess;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real server says about a few keys that are asked about in one go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTests {
    private RedisProcess server;
    private LettuceConnections connections;

    @BeforeAll
    void open() {
        server = RedisProcess.with();
        connections = to("redis://127.0.0.1:");
    }

    @AfterAll
    void close() {
        connections.destroy();
        server.close();
    }

    @BeforeEach
    void empty() {
        server.ask("FLUSHALL");
    }

    private LettuceConnections to(String url) {
        return Configured.connections("test.url=" + url + server.port());
    }

    private static List<Optional<KeyFact>> facts(LettuceConnections connections, String... names) {
        try (var connection = connections.open("test")) {
            var asked = Stream.of(names)
                    .map(name -> new KeyName(name.getBytes(StandardCharsets.UTF_8)))
                    .toList();
            return connection.nodes().getFirst().facts(asked).join();
        }
    }

    @Test
    void eachKeyIsToldInItsPlace() {
        server.ask("SET text twelve-bytes EX 60");
        server.ask("HSET map a 1");
        server.ask("SADD set 1 2 3");
        var told = facts(connections, "text", "gone", "map", "set");
        var text = told.getFirst().orElseThrow();
        assertThat(text.type()).isEqualTo("string");
        assertThat(text.encoding()).isEqualTo("embstr");
        assertThat(text.valueBytes()).isEqualTo(12);
        assertThat(text.bytes()).isGreaterThan(16);
        assertThat(text.lifeMillis()).isBetween(50_000L, 60_000L);
        assertThat(text.idleSeconds()).isBetween(0L, 5L);
        assertThat(told.get(1)).isEmpty();
        var map = told.get(2).orElseThrow();
        assertThat(map.type()).isEqualTo("hash");
        assertThat(map.lifeMillis()).isEqualTo(-1);
        assertThat(map.valueBytes()).isEqualTo(-1);
        assertThat(told.getLast().orElseThrow().encoding()).isEqualTo("intset");
    }

    @Test
    void whatTheAccountMayNotAskIsLeftOut() {
        server.ask("ACL SETUSER half reset on >secret ~* +ping +info +type +pttl +strlen");
        server.ask("SET text twelve-bytes");
        var half = to("redis://half:secret@127.0.0.1:");
        try {
            var text = facts(half, "text").getFirst().orElseThrow();
            assertThat(text).isEqualTo(new KeyFact(-1, -1, "string", "", -1, 12));
        } finally {
            half.destroy();
        }
    }

    @Test
    void noReadIsAnErrorOfTheServer() {
        server.ask("HSET map a 1");
        facts(connections, "map", "gone");
        assertThat(server.ask("INFO errorstats")).doesNotContain("WRONGTYPE");
    }

    @Test
    void aLostConnectionIsAFailure() {
        var connection = connections.open("test");
        var node = connection.nodes().getFirst();
        connection.close();
        assertThatThrownBy(
                        () -> node.facts(List.of(new KeyName(new byte[] {1}))).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RedisFailure.class);
    }

    @Test
    void aFewKeysAtOnceAreAllThatMayBeAskedAbout() {
        var many = IntStream.rangeClosed(0, KeyFacts.AT_ONCE).mapToObj(String::valueOf);
        assertThatThrownBy(() -> facts(connections, many.toArray(String[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
