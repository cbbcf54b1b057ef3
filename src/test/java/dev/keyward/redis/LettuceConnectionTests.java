package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.RedisFailure.Kind;
import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LettuceConnectionTests {
    private static final byte[] EVERYTHING = bytes("*");

    private RedisServer server;
    private RedisClient raw;
    private StatefulRedisConnection<byte[], byte[]> direct;
    private LettuceConnections connections;

    @BeforeEach
    void aServerOfItsOwn() {
        server = RedisServer.start();
        raw = RedisClient.create(server.uri());
        direct = raw.connect(ByteArrayCodec.INSTANCE);
        connections = to(server.uri());
    }

    @AfterEach
    void close() {
        connections.destroy();
        raw.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        server.close();
    }

    @Test
    void aScanNamesEveryKeyAndAnUnlinkDeletesOnlyWhatItNames() {
        var keys = new ArrayList<KeyName>();
        for (var n = 0; n < 1_000; n++) {
            keys.add(new KeyName(bytes("k:" + n)));
            direct.sync().set(bytes("k:" + n), bytes("v"));
        }
        try (var connection = connections.open("test")) {
            assertThat(connection.keyCount()).isEqualTo(1_000);
            assertThat(all(connection, EVERYTHING)).containsExactlyInAnyOrderElementsOf(keys);
            assertThat(connection.unlink(keys.subList(0, 100))).isEqualTo(100);
            assertThat(connection.unlink(keys.subList(50, 150))).isEqualTo(50);
            assertThat(connection.bytes(keys.getLast())).isPresent();
            assertThat(connection.bytes(keys.getFirst())).isEmpty();
        }
        assertThat(direct.sync().dbsize()).isEqualTo(850);
    }

    @Test
    void oneUnlinkIsNeverTooLong() {
        try (var connection = connections.open("test")) {
            var many = Stream.generate(() -> new KeyName(bytes("k"))).limit(101).toList();
            var long1 = new KeyName(new byte[KeyDeletion.MAX_BYTES]);
            assertThatThrownBy(() -> connection.unlink(many)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> connection.unlink(List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> connection.unlink(List.of(long1, new KeyName(bytes("k")))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(connection.unlink(List.of(long1))).isZero();
        }
    }

    /** F9, F10, T2: whatever bytes a value has, SCAN's pattern and the matcher together find that key and no other. */
    @Test
    void twentyThousandStrangeValuesEachMatchThemselvesAlone() {
        var template = new KeyTemplate("a:v1:{x}");
        var random = new Random(20_260_301);
        try (var connection = connections.open("test")) {
            for (var round = 0; round < 200; round++) {
                var values = Stream.generate(() -> strange(random))
                        .distinct()
                        .limit(100)
                        .toList();
                plant(values);
                for (var value : values) {
                    var scope = new KeyScope(template, Map.of("x", List.of(value)));
                    var found = all(connection, scope.scanPattern()).stream()
                            .filter(name -> scope.matcher().matches(name.bytes()))
                            .toList();
                    assertThat(found).as(value).containsExactly(new KeyName(bytes("a:v1:" + value)));
                }
                direct.sync().flushdb();
            }
        }
    }

    private void plant(List<String> values) {
        var keys = new HashMap<byte[], byte[]>();
        for (var value : values) {
            Stream.of(value, value + "x", "x" + value, value + ":x", value.replace("\\", ""), value + "\\")
                    .forEach(near -> keys.put(bytes("a:v1:" + near), bytes("v")));
        }
        direct.sync().mset(keys);
    }

    private static String strange(Random random) {
        var alphabet = "*?[]^-\\ab\"'$ \u00e4\u20ac";
        var text = new StringBuilder();
        var length = 1 + random.nextInt(6);
        for (var n = 0; n < length; n++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    @Test
    void aRestartedServerIsAnotherServerAndTheConnectionDoesNotComeBack() {
        try (var connection = connections.open("test")) {
            var before = connection.serverRunId();
            server.restart();
            assertThatThrownBy(() -> connection.scan(EVERYTHING, KeyScan.START, 10))
                    .isInstanceOfSatisfying(
                            RedisFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.RETRY));
            try (var next = connections.open("test")) {
                assertThat(next.serverRunId()).isNotEqualTo(before).hasSize(40);
            }
        }
    }

    @Test
    void anAccountWithFourCommandsIsEnoughAndItsRefusalsAreFinal() {
        acl(
                "console",
                "on",
                ">s3cret",
                "resetkeys",
                "~mine:*",
                "resetchannels",
                "-@all",
                "+scan",
                "+unlink",
                "+ping",
                "+info");
        direct.sync().set(bytes("mine:1"), bytes("v"));
        direct.sync().set(bytes("yours:1"), bytes("v"));
        var restricted = to("redis://console:s3cret@127.0.0.1:" + server.port());
        try (var connection = restricted.open("test")) {
            var both = List.of(new KeyName(bytes("mine:1")), new KeyName(bytes("yours:1")));
            assertThatThrownBy(() -> connection.unlink(both)).isInstanceOfSatisfying(RedisFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Kind.DEAD);
                assertThat(failure.outcomeUnknown()).isFalse();
                assertThat(failure).hasMessageContaining("NOPERM").hasMessageNotContaining("yours");
            });
            assertThat(connection.bytes(both.getFirst())).isEmpty();
            assertThat(connection.measure(both.getFirst())).isEqualTo(KeyHeat.Measure.NOTHING);
            assertThat(connection.look(Instant.EPOCH).memoryUsed()).isPositive();
            assertThat(connection.unlink(both.subList(0, 1))).isEqualTo(1);
        } finally {
            restricted.destroy();
        }
        assertThat(direct.sync().dbsize()).isEqualTo(1);
    }

    @Test
    void useIsToldAsFarAsTheServerCountsIt() {
        var key = new KeyName(bytes("k"));
        direct.sync().set(bytes("k"), bytes("v"));
        try (var connection = connections.open("test")) {
            assertThat(connection.measure(key)).isEqualTo(KeyHeat.Measure.IDLE);
            assertThat(connection.heat(key, KeyHeat.Measure.IDLE)).hasValue(0);
            assertThat(connection.heat(new KeyName(bytes("gone")), KeyHeat.Measure.IDLE))
                    .isEmpty();
            direct.sync().configSet("maxmemory-policy", "allkeys-lfu");
            assertThat(connection.measure(key)).isEqualTo(KeyHeat.Measure.FREQUENCY);
            assertThat(connection.heat(key, KeyHeat.Measure.FREQUENCY)).isPresent();
        }
    }

    /** Often, because a handshake may lose the server's answer while it closes the connection. */
    @Test
    void aWrongPasswordIsFinalAndNeverTold() {
        acl("console", "on", ">right", "+@all", "~*");
        var wrong = to("redis://console:canary-7c1f@127.0.0.1:" + server.port());
        for (var times = 0; times < 200; times++) {
            assertThatThrownBy(() -> wrong.open("test")).isInstanceOfSatisfying(RedisFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Kind.DEAD);
                assertThat(failure).hasMessageContaining("WRONGPASS");
                assertThat(everythingSaidBy(failure)).doesNotContain("canary-7c1f");
            });
        }
        wrong.destroy();
    }

    @Test
    void anAccountIsNeededWhereTheServerAsksForOneAndTheDatabaseIsTheAddressed() {
        direct.sync().select(3);
        direct.sync().set(bytes("k"), bytes("v"));
        direct.sync().configSet("requirepass", "right");
        var right = to("redis://:right@127.0.0.1:%d/3".formatted(server.port()));
        try (var connection = right.open("test")) {
            assertThat(all(connection, EVERYTHING)).containsExactly(new KeyName(bytes("k")));
            assertThat(connection.keyCount()).isEqualTo(1);
        } finally {
            right.destroy();
        }
        assertThatThrownBy(() -> connections.open("test")).isInstanceOfSatisfying(RedisFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.DEAD);
            assertThat(failure).hasMessageContaining("NOAUTH");
        });
        direct.sync().configSet("requirepass", "");
    }

    @Test
    void aServerThatIsSilentFailsInSecondsAndItsOutcomeIsUnknown() {
        try (var connection = connections.open("test")) {
            // Whoever waited for longer than this would hear the answer.
            direct.sync()
                    .dispatch(
                            CommandType.CLIENT,
                            new StatusOutput<>(ByteArrayCodec.INSTANCE),
                            new CommandArgs<>(ByteArrayCodec.INSTANCE)
                                    .add("PAUSE")
                                    .add(3_500)
                                    .add("ALL"));
            assertThatThrownBy(() -> connection.unlink(List.of(new KeyName(bytes("k")))))
                    .isInstanceOfSatisfying(RedisFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(Kind.RETRY);
                        assertThat(failure.outcomeUnknown()).isTrue();
                    });
        }
    }

    @Test
    void nobodyListeningIsAFailureThatMayPass() throws IOException {
        var closed = 0;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = free.getLocalPort();
        }
        var nowhere = to("redis://127.0.0.1:" + closed);
        assertThatThrownBy(() -> nowhere.open("test"))
                .isInstanceOfSatisfying(
                        RedisFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.RETRY));
        assertThat(new AskedHealth(nowhere).of("test").status()).isEqualTo(Health.Status.DOWN);
        assertThat(new AskedHealth(connections).of("test").status()).isEqualTo(Health.Status.UP);
        nowhere.destroy();
    }

    private static String everythingSaidBy(Throwable failure) {
        var said = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said.append(cause);
        }
        return said.toString();
    }

    private void acl(String... words) {
        var arguments = new CommandArgs<>(ByteArrayCodec.INSTANCE).add("SETUSER");
        Stream.of(words).forEach(arguments::add);
        direct.sync().dispatch(CommandType.ACL, new StatusOutput<>(ByteArrayCodec.INSTANCE), arguments);
    }

    private static LettuceConnections to(String url) {
        var entry = new KeyspaceSettings.Entry(url, Environment.DEV, null, null);
        return new LettuceConnections(new ConfiguredFleet(new KeyspaceSettings(Map.of("test", entry))));
    }

    private static List<KeyName> all(KeyScan scan, byte[] pattern) {
        var found = new ArrayList<KeyName>();
        var page = scan.scan(pattern, KeyScan.START, 1_000);
        found.addAll(page.names());
        while (!page.last()) {
            page = scan.scan(pattern, page.cursor(), 1_000);
            found.addAll(page.names());
        }
        return found.stream().distinct().toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
