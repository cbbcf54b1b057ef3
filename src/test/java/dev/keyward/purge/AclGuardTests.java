package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.purge.engine.Judge.Fate;
import dev.keyward.purge.scope.Scope;
import dev.keyward.registry.KeyspaceAccess;
import dev.keyward.registry.LiveTemplates;
import dev.keyward.security.Role;
import dev.keyward.testing.FamilyOracle;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * T3: the console's own judgement is switched off, so that it names every key there is. Its Redis account, made from the
 * line it generates itself, is all that is left.
 */
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:acl", "keyward.data=./target/acl"})
@Import(AclGuardTests.Mutant.class)
class AclGuardTests {
    private static final RedisProcess REDIS = RedisProcess.with();
    private static final RedisTap TAP = new RedisTap(REDIS.port());

    @Autowired
    ApplicationContext console;

    @Autowired
    KeyspaceAccess access;

    /** Everything SCAN can see is taken for a key of the family. */
    static class Mutant {
        @Bean
        @Primary
        LiveFamilies everybodysFamilies(LiveTemplates templates) {
            return new LiveFamilies(templates) {
                @Override
                Plan plan(Scope scope) {
                    var plan = super.plan(scope);
                    var elsewhere = new KeyScope(new KeyTemplate("zz:v1:{any}"), Map.of());
                    var scopes = List.of(plan.scopes().getFirst(), elsewhere);
                    return new Plan(name -> Fate.NAMED, scopes, plan.manner());
                }
            };
        }
    }

    @DynamicPropertySource
    static void theKeyspaceKnowsTheConsolesAccountOnly(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", TAP::uri);
        properties.add("keyward.keyspaces.test.username", () -> "keyward");
        properties.add("keyward.keyspaces.test.password", () -> "PASSWORD");
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
    }

    @AfterAll
    static void close() {
        TAP.close();
        REDIS.close();
    }

    @Test
    void withoutTheMatcherTheAccountStillKeepsEveryForeignKey() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{id=int}");
        var line = scene.as("root", Set.of(Role.PLATFORM_ADMIN), () -> access.of("test"))
                .line()
                .text();
        assertThat(REDIS.ask(line)).isEqualTo("+OK\r\n");
        var oracle = FamilyOracle.of(family.templates().getLast().template().text());
        var foreign = new TreeSet<String>();
        IntStream.range(0, 3_000).forEach(n -> {
            REDIS.ask("SET %s:v1:item:%d v".formatted(scene.domain, n));
            var key = "other:v1:item:%d".formatted(n);
            foreign.add(key);
            REDIS.ask("SET %s v".formatted(key));
        });

        var running = scene.started(Scene.purgeOf(family, Map.of()));
        var done = scene.until(running.id(), PurgeState.DEAD);

        assertThat(oracle.foreign(TAP.named()))
                .as("the mutant does name foreign keys")
                .isNotEmpty();
        try (var application = new RawRedis("redis://127.0.0.1:" + REDIS.port())) {
            assertThat(application.keys("other:")).isEqualTo(foreign);
        }
        assertThat(done.explanation()).contains("NOPERM");
    }
}
