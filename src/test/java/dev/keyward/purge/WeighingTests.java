package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.engine.Survey;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.redis.KeyName;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.testing.OnBothDatabases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a dry run says about memory when Redis tells sizes, and when it does not. */
@OnBothDatabases
class WeighingTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Weighing weighing;

    @Autowired
    Registry registry;

    @Test
    void theServersSizesComeFirst() {
        var family = new Scene(console).familyIn("live", ":v1:item:{id=int}");

        assertThat(weighing.bytes(name -> OptionalLong.of(120), found(1_000), scope(family)))
                .isEqualTo(120_000);
    }

    @Test
    void withoutThemKeyValueAndOverheadAreTakenAsExpected() {
        var scene = new Scene(console);
        var family = scene.familyIn("live", ":v1:item:{id=int}");
        assertThat(weighing.bytes(name -> OptionalLong.empty(), found(1_000), scope(family)))
                .as("nobody knows a size")
                .isNull();

        var expecting = scene.asAda(() -> registry.edit(
                family.name(),
                family.version(),
                family.spec()
                        .but()
                        .expected(new Expected(10_000L, 400L, null, null))
                        .spec()));

        var example = expecting.template().example().length();
        assertThat(weighing.bytes(name -> OptionalLong.empty(), found(1_000), scope(expecting)))
                .isGreaterThan(1_000L * (example + 400))
                .isLessThan(1_000L * (example + 400 + 500));
    }

    @Test
    void nothingWeighsNothing() {
        var family = new Scene(console).familyIn("live", ":v1:item:{id=int}");
        var none = new Survey.Found(0, true, 0, 0, List.of(), 0, 0);

        assertThat(weighing.bytes(name -> OptionalLong.empty(), none, scope(family)))
                .isZero();
    }

    private static Survey.Found found(long count) {
        var name = new KeyName("a:v1:1".getBytes(StandardCharsets.UTF_8));
        return new Survey.Found(count, true, 0, 0, List.of(name), count, count);
    }

    private static Scope scope(Family family) {
        var scoped = new ScopedFamily(family.name().text(), 1, family.template().text());
        return new Scope(family.keyspace(), "PROD", List.of(scoped), Map.of(), List.of(), null, null);
    }
}
