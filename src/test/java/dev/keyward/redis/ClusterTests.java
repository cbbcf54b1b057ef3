package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.redis.RedisFailure.Kind;
import dev.keyward.testing.ClusterSetup;
import io.lettuce.core.cluster.SlotHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real cluster of three masters. */
class ClusterTests {
    private static ClusterSetup cluster;
    private static LettuceConnections connections;
    private final Set<String> all = new TreeSet<>();

    @BeforeAll
    static void start() {
        cluster = new ClusterSetup(3);
        connections = Configured.connections("test.topology=CLUSTER", "test.nodes=" + cluster.nodeList());
    }

    @AfterAll
    static void stop() {
        connections.destroy();
        cluster.close();
    }

    @BeforeEach
    void manyKeysAndAFewOfOneSlot() {
        IntStream.range(0, 9_000).forEach(n -> all.add("item:v1:%d".formatted(n)));
        IntStream.range(0, 300).forEach(n -> all.add("cart:v1:{7}:%d".formatted(n)));
        cluster.write(all);
        cluster.forget();
    }

    @AfterEach
    void forgetThem() {
        cluster.nodes().forEach(node -> node.ask("FLUSHALL"));
    }

    @Test
    void everyMasterIsReadSideBySideAndKeysGoSlotBySlot() {
        try (var connection = connections.open("test")) {
            var names = names(connection, "*");
            assertThat(texts(names)).isEqualTo(all);
            assertThat(connection.keyCount()).isEqualTo(9_300);
            assertThat(deleted(connection, names)).isEqualTo(9_300);
            assertThat(connection.disturbance()).isEmpty();
        }
        assertThat(cluster.keys()).isEmpty();
        assertThat(cluster.taps()).allSatisfy(tap -> assertThat(tap.commands()).containsKey("UNLINK"));
        assertThat(cluster.named()).doesNotHaveDuplicates().hasSize(9_300);
    }

    @Test
    void aLiteralHashTagLeavesOneSlotOfOneMaster() {
        try (var connection = connections.open("test")) {
            cluster.forget();
            assertThat(names(connection, "cart:v1:{7}:*")).hasSize(300);
            assertThat(names(connection, "item:v1:17")).hasSize(1);
        }
        var asked = cluster.taps().stream()
                .mapToLong(tap -> tap.commands().getOrDefault("CLUSTER", 0L)
                        + tap.commands().getOrDefault("SCAN", 0L))
                .sum();
        assertThat(asked).isEqualTo(2);
    }

    /** A slot with more than a thousand names is not read at once. */
    @Test
    void aLargeSlotIsScanned() {
        var large =
                IntStream.range(0, 2_500).mapToObj("cart:v1:{9}:%d"::formatted).toList();
        cluster.write(large);
        all.addAll(large);
        try (var connection = connections.open("test")) {
            cluster.forget();
            assertThat(names(connection, "cart:v1:{9}:*")).hasSize(2_500);
            assertThat(texts(names(connection, "*"))).isEqualTo(all);
        }
        assertThat(cluster.taps().stream().anyMatch(tap -> tap.commands().containsKey("SCAN")))
                .isTrue();
    }

    @Test
    void whatIsToldOfAKeyspaceIsToldOfAllItsMasters() {
        try (var connection = connections.open("test")) {
            assertThat(connection.bytes(name("item:v1:1"))).isPresent();
            assertThat(connection.existing(List.of(name("item:v1:1"), name("item:v1:2"), name("none"))))
                    .isEqualTo(2);
            assertThat(connection.measure(name("item:v1:3"))).isEqualTo(KeyHeat.Measure.IDLE);
            var counters = connection.look(Instant.EPOCH);
            assertThat(counters.runId()).isEqualTo(connection.serverRunId());
            assertThat(counters.clients()).isPositive();
            assertThat(connection.health().keys()).isEqualTo(9_300);
            assertThat(connection.health().detail()).contains("3 masters");
            assertThat(connection.load().all().calls()).isPositive();
        }
    }

    /** The cursor of a scan says where each master stands; another connection to the same cluster goes on there. */
    @Test
    void aScanGoesOnFromItsCursorOnAnotherConnection() {
        var found = new ArrayList<KeyName>();
        String cursor;
        String runId;
        try (var connection = connections.open("test")) {
            var page = connection.scan(bytes("*"), KeyScan.START, 500);
            found.addAll(page.names());
            cursor = page.cursor();
            runId = connection.serverRunId();
        }
        try (var connection = connections.open("test")) {
            assertThat(connection.serverRunId()).isEqualTo(runId);
            while (!KeyScan.START.equals(cursor)) {
                var page = connection.scan(bytes("*"), cursor, 500);
                found.addAll(page.names());
                cursor = page.cursor();
            }
        }
        assertThat(texts(found)).isEqualTo(all);
    }

    /** What was kept back is looked at as well: a count from part of the pages is carried over by it. */
    @Test
    void pagesTellHowManyKeysOfAllMastersTheyWentPast() {
        try (var connection = connections.open("test")) {
            var page = connection.scan(bytes("cart:*"), KeyScan.START, 500);
            assertThat(page.looked()).as("of three masters").isBetween(300L, 2_000L);
            var looked = page.looked();
            while (!page.last()) {
                page = connection.scan(bytes("cart:*"), page.cursor(), 500);
                looked += page.looked();
            }
            assertThat(looked).isEqualTo(9_300);
        }
    }

    @Test
    void aSlotThatMovedIsFollowedAndTheScanIsKnownToBeDisturbed() {
        var slot = SlotHash.getSlot(bytes("cart:v1:{7}:0"));
        var owner = slot / (ClusterSetup.SLOTS / 3 + 1);
        var other = (owner + 1) % 3;
        try (var connection = connections.open("test")) {
            var names = names(connection, "cart:v1:{7}:*");
            cluster.move(slot, owner, other);
            assertThat(deleted(connection, names)).isEqualTo(300);
            assertThat(connection.disturbance()).isPresent();
        }
        try (var connection = connections.open("test")) {
            assertThat(connection.disturbance()).isEmpty();
        }
        cluster.move(slot, other, owner);
    }

    /** Half of the keys are here, half are there: ASK and TRYAGAIN. */
    @Test
    void theKeysOfASlotOnItsWayAreFoundOnBothSides() {
        var slot = SlotHash.getSlot(bytes("cart:v1:{7}:0"));
        var owner = slot / (ClusterSetup.SLOTS / 3 + 1);
        var other = (owner + 1) % 3;
        try (var connection = connections.open("test")) {
            var names = names(connection, "cart:v1:{7}:*");
            cluster.begin(slot, owner, other);
            cluster.some(slot, owner, other, 150);
            assertThat(deleted(connection, names)).isEqualTo(300);
            assertThat(connection.disturbance()).isPresent();
            try (var later = connections.open("test")) {
                assertThat(later.disturbance()).as("still on its way").isPresent();
                assertThat(later.serverRunId()).isNotEqualTo(connection.serverRunId());
            }
        }
        cluster.end(slot, other);
        cluster.move(slot, other, owner);
    }

    @Test
    void aMasterThatIsAwayIsAFailureThatMayPass() {
        var away = cluster.taps().get(2).faults();
        away.down();
        try {
            assertThatThrownBy(() -> connections.open("test"))
                    .isInstanceOfSatisfying(
                            RedisFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.RETRY));
            assertThat(new AskedHealth(connections).of("test").status()).isEqualTo(Health.Status.DOWN);
        } finally {
            away.up();
        }
        connections.open("test").close();
    }

    @Test
    void whatOneMasterRefusesAndAnotherDoesHasAnUnknownOutcome() {
        var refusing = cluster.nodes().getFirst();
        refusing.ask("ACL SETUSER default -unlink");
        try (var connection = connections.open("test")) {
            var all = names(connection, "item:*");
            var some = IntStream.range(0, 100).mapToObj(n -> all.get(n * 90)).toList();
            var refused = all.stream()
                    .filter(name -> SlotHash.getSlot(name.bytes()) < ClusterSetup.SLOTS / 3)
                    .limit(100)
                    .toList();
            assertThatThrownBy(() -> connection.unlink(refused))
                    .isInstanceOfSatisfying(
                            RedisFailure.class,
                            failure -> assertThat(failure.outcomeUnknown()).isFalse());
            assertThatThrownBy(() -> connection.unlink(some)).isInstanceOfSatisfying(RedisFailure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Kind.DEAD);
                assertThat(failure.outcomeUnknown()).isTrue();
                assertThat(failure).hasMessageContaining("NOPERM");
            });
        } finally {
            refusing.ask("ACL SETUSER default +unlink");
        }
    }

    private static long deleted(KeyspaceConnection connection, List<KeyName> names) {
        var deleted = 0L;
        for (var from = 0; from < names.size(); from += 100) {
            deleted += connection.unlink(names.subList(from, Math.min(names.size(), from + 100)));
        }
        return deleted;
    }

    private static List<KeyName> names(KeyScan scan, String pattern) {
        var found = new ArrayList<KeyName>();
        var cursor = KeyScan.START;
        do {
            var page = scan.scan(bytes(pattern), cursor, 250);
            found.addAll(page.names());
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return found.stream().distinct().toList();
    }

    private static Set<String> texts(List<KeyName> names) {
        var texts = new TreeSet<String>();
        names.forEach(name -> texts.add(name.toString()));
        return texts;
    }

    private static KeyName name(String text) {
        return new KeyName(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
