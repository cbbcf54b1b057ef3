package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.redis.KeyListing.Kind;
import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server; what only Redis 7 can do is told apart by its own word. */
class LaterTests {
    private RedisServer server;
    private RedisClient client;
    private RedisCommands<String, String> application;
    private LettuceConnections connections;
    private KeyspaceConnection connection;

    @BeforeEach
    void aServerOfItsOwn() {
        server = RedisServer.start();
        client = RedisClient.create(server.uri());
        application = client.connect().sync();
        var entry = new KeyspaceSettings.Entry(server.uri(), Environment.DEV, null, null);
        connections = new LettuceConnections(new ConfiguredFleet(new KeyspaceSettings(Map.of("test", entry))));
        connection = connections.open("test");
    }

    @AfterEach
    void close() {
        connections.destroy();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        server.close();
    }

    @Test
    void anAnswerComesWithoutWaiting() {
        application.set("a", "1");

        var page = connection.scanLater(new byte[0], KeyScan.START, 100).join();
        var deleted = connection.unlinkLater(page.names()).join();

        assertThat(page.names()).containsExactly(name("a"));
        assertThat(deleted).isEqualTo(1);
    }

    @Test
    void bothKindsOfIndexAreReadToTheirEnd() {
        IntStream.range(0, 2_000).forEach(n -> application.sadd("of", "k:" + n));
        IntStream.range(0, 2_000).forEach(n -> application.zadd("by-age", n, "k:" + n));

        assertThat(all("of", Kind.SET)).hasSize(2_000).contains(name("k:7"));
        assertThat(all("by-age", Kind.ZSET)).hasSize(2_000).contains(name("k:7"));
        assertThat(all("nowhere", Kind.SET)).isEmpty();
    }

    @Test
    void anIndexOfAnotherKindIsAFailureForGood() {
        application.set("of", "text");

        assertThatThrownBy(() -> all("of", Kind.SET))
                .cause()
                .isInstanceOfSatisfying(
                        RedisFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(RedisFailure.Kind.DEAD));
    }

    @Test
    void aLifeIsShortenedAndNeverLengthened() {
        application.set("forever", "1");
        application.psetex("long", 600_000, "1");
        application.psetex("short", 2_000, "1");
        var names = List.of(name("forever"), name("long"), name("short"), name("gone"));

        var answer = connection.shorten(names, new long[] {60_000, 60_000, 60_000, 60_000});

        if (connection.canShorten()) {
            assertThat(answer.join()).isEqualTo(2);
            assertThat(application.pttl("forever")).isBetween(50_000L, 60_000L);
            assertThat(application.pttl("long")).isBetween(50_000L, 60_000L);
        } else {
            assertThat(answer).failsWithin(Duration.ofSeconds(10));
            assertThat(application.pttl("forever")).isEqualTo(-1);
        }
        assertThat(application.pttl("short")).isLessThanOrEqualTo(2_000);
    }

    @Test
    void aServerWithoutUnlinkGetsDelTwentyNamesAtATime() {
        try (var old = RedisProcess.with("--rename-command", "UNLINK", "GONE");
                var door = Configured.connections("test.url=redis://127.0.0.1:" + old.port())
                        .open("test")) {
            IntStream.range(0, 50).forEach(n -> old.ask("SET k:%d 1".formatted(n)));
            var names = IntStream.range(0, 50).mapToObj(n -> name("k:" + n)).toList();

            assertThat(door.unlinkLater(names).join()).isEqualTo(50);
            assertThat(door.unlink(names)).isZero();
            assertThat(old.ask("INFO commandstats")).contains("cmdstat_del:calls=6,");
        }
    }

    @Test
    void keysThatAreThereAreCounted() {
        application.set("a", "1");

        assertThat(connection.existing(List.of(name("a"), name("b")))).isEqualTo(1);
    }

    @Test
    void workIsCountedByTheServerItself() {
        var before = connection.load();
        IntStream.range(0, 1_000).forEach(n -> application.set("k:" + n, "1"));
        connection.scan(new byte[0], KeyScan.START, 500);
        connection.unlink(List.of(name("k:1")));
        var after = connection.load();

        assertThat(after.scans().minus(before.scans()).calls()).isEqualTo(1);
        assertThat(after.deletions().minus(before.deletions()).calls()).isEqualTo(1);
        assertThat(after.all().minus(before.all()).calls()).isGreaterThan(1_000);
        assertThat(after.all().micros()).isGreaterThan(before.all().micros());
        assertThat(after.cpuMicros()).isGreaterThanOrEqualTo(before.cpuMicros()).isPositive();
        assertThat(after.loading()).isFalse();
        assertThat(connection.pingMicros()).isPositive();
    }

    @Test
    void aLateReplicaAndALoadingServerAreSeen() {
        var load = ServerLoad.parsed("", """
                loading:1\r
                evicted_keys:7\r
                slave0:ip=10.0.0.1,port=6379,state=online,offset=900,lag=1\r
                slave1:ip=10.0.0.2,port=6379,state=online,offset=400,lag=3\r
                slave2:ip=10.0.0.3,port=6379,state=wait_bgsave,offset=0,lag=0\r
                master_repl_offset:1000\r
                """);

        assertThat(load.loading()).isTrue();
        assertThat(load.evicted()).isEqualTo(7);
        assertThat(load.replicaLagBytes()).isEqualTo(600);
        assertThat(load.all()).isEqualTo(ServerLoad.Work.NONE);
    }

    private List<KeyName> all(String index, Kind kind) {
        var found = new ArrayList<KeyName>();
        var page = connection.list(name(index), kind, KeyScan.START, 500).join();
        found.addAll(page.names());
        while (!page.last()) {
            page = connection.list(name(index), kind, page.cursor(), 500).join();
            found.addAll(page.names());
        }
        return found.stream().distinct().toList();
    }

    private static KeyName name(String text) {
        return new KeyName(text.getBytes(StandardCharsets.UTF_8));
    }
}
