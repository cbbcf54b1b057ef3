package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.testing.FamilyOracle;
import dev.keyward.testing.SentinelSetup;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** R2, R3: the master dies in the middle of a purge and a replica takes over. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:sentinels", "keyward.data=./target/sentinels"})
class SentinelPurgeTests {
    private static final int FAMILY = 8_000;
    private static final SentinelSetup SETUP = new SentinelSetup();

    @Autowired
    ApplicationContext console;

    @DynamicPropertySource
    static void theKeyspaceIsBehindSentinels(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.topology", () -> "SENTINEL");
        properties.add("keyward.keyspaces.test.nodes", SETUP::nodes);
        properties.add("keyward.keyspaces.test.master", () -> SentinelSetup.MASTER);
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @AfterAll
    static void close() {
        SETUP.close();
    }

    @Test
    void aFailoverInTheMiddleLeavesNoKeyOfTheFamilyAndNamesNoOther() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{id=int}");
        var own = new TreeSet<String>();
        var foreign = new TreeSet<String>();
        IntStream.range(0, FAMILY).forEach(n -> {
            own.add("%s:v1:item:%d".formatted(scene.domain, n));
            foreign.add("%s:v1:item:%d:image".formatted(scene.domain, n));
        });
        try (var application = new RawRedis("redis://127.0.0.1:" + SETUP.first().port())) {
            application.write(own);
            application.write(foreign);
        }
        SETUP.replicated();

        var running = scene.started(Scene.purgeOf(family, Map.of(), 1_500L));
        await().atMost(Duration.ofSeconds(30)).until(() -> SETUP.named().size() > FAMILY / 16);
        SETUP.first().kill();
        assertThat(SETUP.named().size()).as("in the middle").isLessThan(FAMILY);
        var done = completed(scene, running.id());

        var oracle = FamilyOracle.of(family.templates().getLast().template().text());
        try (var application =
                new RawRedis("redis://127.0.0.1:" + SETUP.second().port())) {
            assertThat(application.keys("")).isEqualTo(foreign);
        }
        assertThat(oracle.foreign(SETUP.named())).isEmpty();
        assertThat(SETUP.tapOfSecond().named()).isNotEmpty();
        assertThat(done.progress().deleted()).isGreaterThan(0);
    }

    /** As soon as the replica is the master, without waiting for the next attempt. */
    private Purge completed(Scene scene, PurgeId purge) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> SETUP.second().ask("INFO replication").contains("role:master"));
        var jdbc = console.getBean(JdbcClient.class);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            jdbc.sql("update purge_run set next_at = null where purge = ?")
                                    .param(purge.value())
                                    .update();
                            return scene.asAda(
                                    () -> console.getBean(Purging.class).purge(purge));
                        },
                        now -> now.state() == PurgeState.COMPLETED);
    }
}
