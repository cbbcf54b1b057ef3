package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.ownership.Ownership;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.testing.FamilyOracle;
import dev.keyward.testing.RedisServer;
import dev.keyward.testing.RedisTap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a purge says on the wire, written down by a tap and compared with names that only this test composed. */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:wire", "keyward.data=./target/wire"})
class WireTests {
    private static final int FAMILY = 6_000;
    private static final Set<String> HARMLESS = Set.of("SCAN", "UNLINK", "MEMORY", "PTTL", "INFO", "PING", "CLIENT");
    private static final RedisServer REDIS = RedisServer.start();
    private static final RedisTap TAP = new RedisTap(REDIS.port());

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    private Scene scene;

    @DynamicPropertySource
    static void theKeyspaceIsBehindTheTap(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", TAP::uri);
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @BeforeEach
    void theScene() {
        scene = new Scene(console);
    }

    @AfterAll
    static void close() {
        TAP.close();
        REDIS.close();
    }

    @Test
    void noUnlinkEverNamesAKeyOfAnybodyElse() {
        var family = scene.family(":v1:item:{item_id=int}:{place}:region:{region}");
        var own = own();
        var foreign = foreign();
        try (var application = new RawRedis(REDIS.uri())) {
            application.write(own);
            application.write(foreign);
            assertThat(application.keys("")).hasSize(60_000);

            var running = scene.started(Scene.purgeOf(family, Map.of("region", List.of("eu"))));
            var done = scene.until(running.id(), PurgeState.COMPLETED);

            assertThat(TAP.named()).doesNotHaveDuplicates().hasSize(FAMILY).allMatch(own::contains);
            var oracle =
                    FamilyOracle.of(family.templates().getLast().template().text(), Map.of("region", List.of("eu")));
            assertThat(oracle.foreign(TAP.named())).isEmpty();
            assertThat(TAP.commands().keySet()).isSubsetOf(HARMLESS).contains("SCAN", "UNLINK");
            assertThat(application.keys("")).isEqualTo(foreign);
            assertThat(done.progress().deleted()).isEqualTo(FAMILY);
        }
    }

    private Set<String> own() {
        var own = new HashSet<String>();
        var places = List.of("home", "*", "a?b", "[a-z]", "back\\slash", "\u00e9\u0080\u00ff", "new\nline", " ");
        for (var n = 0; n < FAMILY; n++) {
            own.add("%s:v1:item:%d:%s:region:eu".formatted(scene.domain, n, places.get(n % places.size())));
        }
        return own;
    }

    /** Nine look-alikes for each key of the family: what SCAN's pattern lets through, and what it nearly does. */
    private Set<String> foreign() {
        var shapes = List.of(
                "%s:v1:item:%d:home:region:us",
                "%s:v1:item:%d:home:region:eu:image",
                "%s:v1:item:%d:home:page:region:eu",
                "%s:v1:item:x%d:home:region:eu",
                "%s:v1:item:-%d:home:region:eu",
                "%s:v2:item:%d:home:region:eu",
                "%s:v1:item:%d:home:region:eu\n",
                "%s0:v1:item:%d:home:region:eu",
                "other:%s:v1:item:%d:home:region:eu");
        var foreign = new ArrayList<String>();
        for (var n = 0; n < FAMILY; n++) {
            for (var shape : shapes) {
                foreign.add(shape.formatted(scene.domain, n));
            }
        }
        return new java.util.TreeSet<>(foreign);
    }
}
