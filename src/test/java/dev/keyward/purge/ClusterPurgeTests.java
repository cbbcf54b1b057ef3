package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.awaitility.Awaitility.await;

import dev.keyward.purge.engine.Step;
import dev.keyward.purge.engine.Survey;
import dev.keyward.redis.Connections;
import dev.keyward.registry.Family;
import dev.keyward.testing.ClusterSetup;
import dev.keyward.testing.FamilyOracle;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** R2, R3 on a real cluster of three masters, whose slots move while a purge runs. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:cluster", "keyward.data=./target/cluster"})
class ClusterPurgeTests {
    private static final int FAMILY = 20_000;
    private static final ClusterSetup CLUSTER = new ClusterSetup(3);

    @Autowired
    ApplicationContext console;

    private Scene scene;
    private Family family;
    private final Set<String> foreign = new TreeSet<>();

    @DynamicPropertySource
    static void theKeyspaceIsACluster(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.topology", () -> "CLUSTER");
        properties.add("keyward.keyspaces.test.nodes", CLUSTER::nodeList);
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @AfterAll
    static void close() {
        CLUSTER.close();
    }

    @BeforeEach
    void aFamilyAndItsLookAlikes() {
        scene = new Scene(console);
        family = scene.family(":v1:item:{id=int}");
        var own = new TreeSet<String>();
        IntStream.range(0, FAMILY).forEach(n -> {
            own.add("%s:v1:item:%d".formatted(scene.domain, n));
            foreign.add("%s:v1:item:%d:image".formatted(scene.domain, n));
        });
        CLUSTER.write(own);
        CLUSTER.write(foreign);
        CLUSTER.forget();
    }

    @AfterEach
    void nobodyElseWasNamed() {
        var oracle = FamilyOracle.of(family.templates().getLast().template().text());
        assertThat(oracle.foreign(CLUSTER.named())).isEmpty();
        assertThat(CLUSTER.keys()).containsAll(foreign);
        CLUSTER.nodes().forEach(node -> node.ask("FLUSHALL"));
    }

    @Test
    void aQuietClusterIsPurgedInOnePass() {
        var running = scene.started(Scene.purgeOf(family, Map.of()));
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(done.progress().deleted()).isEqualTo(FAMILY);
        assertThat(CLUSTER.named()).doesNotHaveDuplicates().hasSize(FAMILY);
        assertThat(CLUSTER.keys()).isEqualTo(foreign);
    }

    /** A part of the pages of every master, carried over by how many keys they went past: neither thrice nor a third. */
    @Test
    void aCountThatIsCutOffIsCarriedOverByWhatAllMastersWentPast() {
        var draft = scene.asAda(() -> console.getBean(Purging.class).request(Scene.purgeOf(family, Map.of())));
        var plan = console.getBean(LiveFamilies.class).plan(draft.scope());
        var clock = new AtomicLong();
        try (var connection = console.getBean(Connections.class).open("test")) {
            var planned = plan.first(connection, connection);
            var step = new Step(planned.source(), planned.judge(), planned.deletes());
            var survey = new Survey(step, () -> clock.addAndGet(2_000_000_000L), new Random(7));
            var found = survey.count(Duration.ofSeconds(10), connection.keyCount());
            assertThat(found.exact()).isFalse();
            assertThat(found.looked()).isBetween(1_000L, 10_000L);
            assertThat((double) found.count()).isCloseTo(FAMILY, withinPercentage(10));
        }
    }

    /** Slots go to masters that may have been read already: what moved is found by the pass that follows. */
    @Test
    void slotsThatMoveInTheMiddleAreReadAgain() {
        var running = scene.started(Scene.purgeOf(family, Map.of(), 8_000L));
        await().atMost(Duration.ofSeconds(30)).until(() -> CLUSTER.named().size() > FAMILY / 5);
        // The last slots of the first master, not walked yet, go to the others, whose walk has passed their place.
        for (var slot = 5_200; slot < 5_240; slot++) {
            CLUSTER.move(slot, 0, 1 + slot % 2);
        }
        assertThat(CLUSTER.named().size()).as("in the middle").isLessThan(FAMILY);
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(CLUSTER.keys()).isEqualTo(foreign);
        assertThat(done.progress().scanned()).isGreaterThan(2L * FAMILY);
        for (var slot = 5_200; slot < 5_240; slot++) {
            CLUSTER.move(slot, 1 + slot % 2, 0);
        }
    }

    /** As long as a slot is on its way nobody can say that all of its keys were seen. */
    @Test
    void aSlotThatStaysOnItsWayEndsInAnHonestPartial() {
        CLUSTER.begin(100, 0, 1);
        CLUSTER.some(100, 0, 1, 1);
        var running = scene.started(Scene.purgeOf(family, Map.of()));
        var done = scene.until(running.id(), PurgeState.PARTIAL);

        assertThat(done.explanation()).contains("moved slots").contains("Keys may be left");
        assertThat(done.progress().deleted()).isGreaterThan(FAMILY - 20);
        CLUSTER.rest(100, 0, 1);
        CLUSTER.move(100, 1, 0);
    }
}
