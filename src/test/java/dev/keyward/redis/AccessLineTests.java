package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.testing.ClusterSetup;
import dev.keyward.testing.RedisProcess;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.ProtocolKeyword;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F12: the generated account on a real server. */
class AccessLineTests {
    private static final AccessLine LINE =
            new AccessLine(Topology.STANDALONE, globs("user:v3:profile:{id}", "catalog:v2:item:{id}"), null);

    @Test
    void itIsOneLineForRedisCli() {
        assertThat(LINE.text())
                .isEqualTo("ACL SETUSER keyward reset on >PASSWORD resetchannels ~user:v3:profile:* ~catalog:v2:item:*"
                        + " -@all +scan +unlink +ping +info +pexpire +exists +sscan +zscan"
                        + " +memory|usage +pttl +object|freq +object|idletime +type +strlen +object|encoding");
        assertThat(new AccessLine(Topology.CLUSTER, List.of(), null).text()).endsWith("+asking");
    }

    @Test
    void whatRedisCliWouldReadOnIsQuoted() {
        var line = new AccessLine(Topology.STANDALONE, globs("a:v1:x[1]*:{id}", "b:v1:\u00e9 t:{id}"), null).text();
        assertThat(line).contains("\"~a:v1:x\\\\[1]\\\\*:*\"").contains("\"~b:v1:\\xc3\\xa9?t:*\"");
    }

    @Test
    void everythingTheConsoleDoesIsAllowedAndNothingElse() {
        try (var server = RedisProcess.with()) {
            assertThat(server.ask(LINE.text())).isEqualTo("+OK\r\n");
            server.ask("SET user:v3:profile:1 v");
            server.ask("SET foreign:1 v");
            used("test.url=redis://keyward:PASSWORD@127.0.0.1:" + server.port());
            forbidden(server.port());
            assertThat(server.ask("EXISTS foreign:1")).isEqualTo(":1\r\n");
        }
    }

    @Test
    void soItIsOnACluster() {
        try (var cluster = new ClusterSetup(3)) {
            var line = new AccessLine(Topology.CLUSTER, LINE.globs(), null).text();
            cluster.nodes().forEach(node -> assertThat(node.ask(line)).isEqualTo("+OK\r\n"));
            cluster.write(List.of("user:v3:profile:1", "foreign:1"));
            var url = new String[] {
                "test.topology=CLUSTER",
                "test.nodes=" + cluster.nodeList(),
                "test.username=keyward",
                "test.password=PASSWORD"
            };
            used(url);
            assertThat(cluster.taps())
                    .allSatisfy(tap -> assertThat(tap.commands()).doesNotContainKey("SCAN"));
            assertThat(cluster.keys()).containsExactly("foreign:1");
        }
    }

    private static void used(String... properties) {
        var connections = Configured.connections(properties);
        var own = List.of(name("user:v3:profile:1"));
        try (var connection = connections.open("test")) {
            assertThat(names(connection)).containsAll(own).hasSize(2);
            assertThat(connection.existing(own)).isEqualTo(1);
            assertThat(connection.bytes(own.getFirst())).isPresent();
            assertThat(connection.lifeMillis(own.getFirst())).isPresent();
            assertThat(connection.type(own.getFirst())).contains("string");
            assertThat(connection.measure(own.getFirst())).isEqualTo(KeyHeat.Measure.IDLE);
            assertThat(connection.look(Instant.EPOCH).memoryUsed()).isPositive();
            assertThat(connection.load().all().calls()).isPositive();
            assertThat(connection.disturbance()).isEmpty();
            assertThat(connection.unlink(own)).isEqualTo(1);
            assertThatThrownBy(() -> connection.unlink(List.of(name("foreign:1"))))
                    .isInstanceOfSatisfying(
                            RedisFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.DEAD))
                    .hasMessageContaining("NOPERM");
        } finally {
            connections.destroy();
        }
    }

    private static List<KeyName> names(KeyScan scan) {
        var found = new ArrayList<KeyName>();
        var cursor = KeyScan.START;
        do {
            var page = scan.scan(new byte[] {'*'}, cursor, 1_000);
            found.addAll(page.names());
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return found;
    }

    private static void forbidden(int port) {
        var client = RedisClient.create("redis://keyward:PASSWORD@127.0.0.1:" + port);
        try {
            var commands = client.connect().sync();
            for (var words : List.of(
                    "SET user:v3:profile:1 v",
                    "GET user:v3:profile:1",
                    "DEL user:v3:profile:1",
                    "EXPIRE foreign:1 1",
                    "PEXPIRE foreign:1 1",
                    "KEYS *",
                    "FLUSHALL",
                    "CONFIG GET *",
                    "EVAL return(1) 0",
                    "ACL LIST")) {
                var parts = words.split(" ");
                var arguments = new CommandArgs<>(StringCodec.UTF8);
                Stream.of(parts).skip(1).forEach(arguments::add);
                assertThatThrownBy(
                                () -> commands.dispatch(word(parts[0]), new ArrayOutput<>(StringCodec.UTF8), arguments))
                        .as(words)
                        .isInstanceOf(RedisCommandExecutionException.class)
                        .hasMessageContaining("NOPERM");
            }
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    private static ProtocolKeyword word(String text) {
        return new ProtocolKeyword() {
            @Override
            public byte[] getBytes() {
                return text.getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public String toString() {
                return text;
            }
        };
    }

    private static List<byte[]> globs(String... templates) {
        return Arrays.stream(templates)
                .map(template -> new KeyTemplate(template).scanPattern())
                .toList();
    }

    private static KeyName name(String text) {
        return new KeyName(text.getBytes(StandardCharsets.UTF_8));
    }
}
