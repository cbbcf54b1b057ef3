package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keyward.redis.RedisFailure.Kind;
import dev.keyward.testing.Resp;
import dev.keyward.testing.SentinelSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** On real sentinels. The order matters: what breaks them comes last. */
@TestMethodOrder(OrderAnnotation.class)
class SentinelTests {
    private static SentinelSetup setup;
    private static LettuceConnections connections;
    private static LettuceConnections replica;

    @BeforeAll
    static void start() {
        setup = new SentinelSetup();
        connections = Configured.connections(properties("shop", ""));
        replica = Configured.connections(properties("shop", "test.scan=REPLICA"));
        for (var n = 0; n < 1_000; n++) {
            setup.first().ask("SET k:%d v".formatted(n));
        }
    }

    private static String[] properties(String master, String more) {
        var all = new ArrayList<>(
                List.of("test.topology=SENTINEL", "test.nodes=" + setup.nodes(), "test.master=" + master));
        all.addAll(more.isEmpty() ? List.of() : List.of(more));
        return all.toArray(String[]::new);
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        replica.destroy();
        setup.close();
    }

    @Test
    @Order(1)
    void theMasterIsFoundAndDoesEverythingAServerDoes() {
        try (var connection = connections.open("test")) {
            assertThat(names(connection)).hasSize(1_000);
            assertThat(connection.keyCount()).isEqualTo(1_000);
            assertThat(connection.unlink(List.of(name("k:1"), name("k:2")))).isEqualTo(2);
            assertThat(connection.look(Instant.EPOCH).commands()).isPositive();
            assertThat(connection.health().status()).isEqualTo(Health.Status.UP);
            assertThat(connection.disturbance()).isEmpty();
        }
        assertThat(setup.tapOfFirst().commands()).containsKey("SCAN");
    }

    @Test
    @Order(2)
    void namesAreReadFromAReplicaAndDeletedOnTheMaster() {
        setup.tapOfFirst().forget();
        setup.tapOfSecond().forget();
        try (var connection = replica.open("test")) {
            var names = names(connection);
            assertThat(names).hasSize(998);
            assertThat(connection.unlink(names.subList(0, 100))).isEqualTo(100);
            assertThat(connection.disturbance()).isEmpty();
            assertThat(connection.serverRunId()).hasSize(40).isNotEqualTo(runId());
        }
        assertThat(setup.tapOfFirst().commands()).containsKey("UNLINK").doesNotContainKey("SCAN");
        assertThat(setup.tapOfSecond().commands()).containsKey("SCAN").doesNotContainKey("UNLINK");
    }

    private static String runId() {
        try (var connection = connections.open("test")) {
            return connection.serverRunId();
        }
    }

    /** Held still, it cannot have read what was written since: the master is scanned instead. */
    @Test
    @Order(3)
    void aReplicaThatIsBehindIsNotRead() {
        setup.tapOfFirst().forget();
        setup.tapOfSecond().forget();
        setup.tapOfFirst().faults().toClient();
        setup.second().signal("STOP");
        try {
            setup.first().ask("SET late v");
            try (var connection = replica.open("test")) {
                assertThat(names(connection)).contains(name("late"));
            }
        } finally {
            setup.second().signal("CONT");
        }
        assertThat(setup.tapOfFirst().commands()).containsKey("SCAN");
    }

    @Test
    @Order(4)
    void aNameThatTheSentinelsDoNotKnowIsFinal() {
        var wrong = Configured.connections(properties("nobody", ""));
        assertThatThrownBy(() -> wrong.open("test"))
                .isInstanceOfSatisfying(
                        RedisFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.DEAD));
        wrong.destroy();
    }

    @Test
    @Order(5)
    void afterAFailoverTheNextConnectionLeadsToTheNewMasterAndTheOldOneIsKnownToBeDisturbed() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> setup.sentinels().stream()
                        .allMatch(sentinel ->
                                sentinel.ask("SENTINEL MASTER shop").contains("flags\r\n$6\r\nmaster\r\n")));
        setup.replicated();
        var before = connections.open("test");
        var oldRunId = before.serverRunId();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> setup.sentinels()
                        .getFirst()
                        .ask("SENTINEL FAILOVER shop")
                        .startsWith("+OK"));
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            try (var after = connections.open("test")) {
                assertThat(after.serverRunId()).isNotEqualTo(oldRunId);
                setup.second().ask("SET after:failover v");
                assertThat(after.unlink(List.of(name("after:failover")))).isEqualTo(1);
            }
        });
        assertThatThrownBy(() -> {
                    if (before.disturbance().isPresent()) {
                        throw new RedisFailure(Kind.RETRY, false, "Told to be disturbed.", null);
                    }
                })
                .isInstanceOf(RedisFailure.class);
        before.close();
        assertThat(Resp.ask(setup.second().port(), "ROLE")).contains("master");
    }

    /** A sentinel may hear of the failover later than the other two: until it has, the two that are left disagree. */
    @Test
    @Order(6)
    void withoutTheMajorityOfTheSentinelsNothingIsOpened() {
        setup.sentinels().get(0).kill();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            try (var two = connections.open("test")) {
                assertThat(two.serverRunId()).hasSize(40);
            }
        });
        setup.sentinels().get(1).kill();
        assertThatThrownBy(() -> connections.open("test")).isInstanceOfSatisfying(RedisFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.RETRY);
            assertThat(failure).hasMessageContaining("majority");
        });
        assertThat(new AskedHealth(connections).of("test").status()).isEqualTo(Health.Status.DOWN);
    }

    private static List<KeyName> names(KeyScan scan) {
        var found = new ArrayList<KeyName>();
        var cursor = KeyScan.START;
        do {
            var page = scan.scan(new byte[] {'*'}, cursor, 100);
            found.addAll(page.names());
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return found.stream().distinct().toList();
    }

    private static KeyName name(String text) {
        return new KeyName(text.getBytes(StandardCharsets.UTF_8));
    }
}
