package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.kernel.Actor;
import dev.keyward.purge.RawRedis;
import dev.keyward.purge.Scene;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.ClusterSetup;
import dev.keyward.testing.SentinelSetup;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Scans of a master behind sentinels that dies, and of a cluster whose slots move, in the middle of it. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:topologies", "keyward.data=./target/topologies"})
class ScanTopologyTests {
    private static final int KEYS = 20_000;
    private static final SentinelSetup SENTINELS = new SentinelSetup();
    private static final ClusterSetup CLUSTER = new ClusterSetup(3, false);

    @Autowired
    ApplicationContext console;

    @Autowired
    Scans scans;

    @Autowired
    CurrentActor current;

    @DynamicPropertySource
    static void theKeyspaces(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.watched.topology", () -> "SENTINEL");
        properties.add("keyward.keyspaces.watched.nodes", SENTINELS::nodes);
        properties.add("keyward.keyspaces.watched.master", () -> SentinelSetup.MASTER);
        properties.add("keyward.keyspaces.watched.environment", () -> "DEV");
        properties.add("keyward.keyspaces.parted.topology", () -> "CLUSTER");
        properties.add("keyward.keyspaces.parted.nodes", CLUSTER::nodeList);
        properties.add("keyward.keyspaces.parted.environment", () -> "DEV");
    }

    @AfterAll
    static void close() {
        SENTINELS.close();
        CLUSTER.close();
    }

    @Test
    void aFailoverInTheMiddleIsScannedAnewOnTheNewMaster() {
        var scene = new Scene(console);
        scene.familyIn("watched", ":v1:item:{id=int}");
        try (var application =
                new RawRedis("redis://127.0.0.1:" + SENTINELS.first().port())) {
            application.write(names(scene, ":v1:item:%d", KEYS));
            application.write(names(scene, ":v1:item:%d:image", 500));
        }
        SENTINELS.replicated();
        var slow = startSlowly("watched", 4_000);
        underWay(slow);
        SENTINELS.first().kill();
        var done = completed(slow);
        var found = as(() -> scans.coverage(slow));
        assertThat(found.registered().keys().value()).isEqualTo(KEYS);
        assertThat(found.unregistered().keys().value()).isEqualTo(500);
        assertThat(done.startedOver()).isEqualTo(1);
        assertThat(done.note()).contains("began anew");
    }

    @Test
    void everyMasterOfAClusterIsCountedAlsoWhenSlotsMoveMeanwhile() {
        var scene = new Scene(console);
        scene.familyIn("parted", ":v1:cart:{{id=int}}:line:{line=int}");
        CLUSTER.write(IntStream.range(0, 3_000)
                .mapToObj(n -> "%s:v1:cart:{%d}:line:%d".formatted(scene.domain, n / 10, n % 10))
                .toList());
        CLUSTER.write(names(scene, ":v1:cart:%d", 300));
        var quick = completed(as(() -> scans.start(NewScan.full("parted"))).id());
        requireWhole(quick);
        assertThat(quick.startedOver()).isZero();

        var slow = startSlowly("parted", 1_200);
        underWay(slow);
        CLUSTER.move(0, 0, 1);
        var disturbed = completed(slow);
        requireWhole(disturbed);
        assertThat(disturbed.startedOver()).isPositive();
        CLUSTER.move(0, 1, 0);
    }

    private void requireWhole(Scan done) {
        var found = as(() -> scans.coverage(done.id()));
        assertThat(found.registered().keys().value()).isEqualTo(3_000);
        assertThat(found.unregistered().keys().value()).isEqualTo(300);
        assertThat(done.keysSeen()).isEqualTo(3_300);
    }

    private static Set<String> names(Scene scene, String key, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> scene.domain + key.formatted(n))
                .collect(Collectors.toSet());
    }

    private ScanId startSlowly(String keyspace, long keysPerSecond) {
        var budget = new ScanBudget(null, null, keysPerSecond);
        return as(() -> scans.start(new NewScan(keyspace, ScanKind.FULL, budget, null, null)))
                .id();
    }

    private void underWay(ScanId id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(() -> scans.scan(id)).keysSeen() > 0);
    }

    private Scan completed(ScanId id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as(() -> scans.scan(id)), scan -> scan.state() == ScanState.COMPLETED);
    }

    private <T> T as(Supplier<T> work) {
        return current.callAs(new Actor("root", Actor.Via.API, null), Set.of(Role.PLATFORM_ADMIN, Role.VIEWER), work);
    }
}
