package dev.keyward.purge.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTests {
    private static final ScopedFamily ITEM = new ScopedFamily("catalog-item", 1, "catalog:v2:item:{id}:{region}");

    @Test
    void theOrderOfWhatWasTypedMakesNoOtherScope() {
        var one = scope("demo", "DEV", List.of(ITEM), Map.of("id", List.of("1", "2"), "region", List.of("eu")), 5L);
        var two =
                scope("demo", "DEV", List.of(ITEM), Map.of("region", List.of("eu"), "id", List.of("2", "1", "2")), 5L);
        assertThat(one.hash()).isEqualTo(two.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void everyDifferenceMakesAnotherHash() {
        var next = new ScopedFamily("catalog-item", 2, "catalog:v2:item:{id}:{region}");
        var reworded = new ScopedFamily("catalog-item", 1, "catalog:v2:item:{id}:x{region}");
        var all = List.of(
                scope("demo", "DEV", List.of(ITEM), Map.of(), null),
                scope("demo", "PROD", List.of(ITEM), Map.of(), null),
                scope("live", "DEV", List.of(ITEM), Map.of(), null),
                scope("demo", "DEV", List.of(next), Map.of(), null),
                scope("demo", "DEV", List.of(reworded), Map.of(), null),
                scope("demo", "DEV", List.of(ITEM, next), Map.of(), null),
                scope("demo", "DEV", List.of(ITEM), Map.of(), 1L),
                scope("demo", "DEV", List.of(ITEM), Map.of("id", List.of("1", "2")), null),
                scope("demo", "DEV", List.of(ITEM), Map.of("id", List.of("12")), null),
                scope("demo", "DEV", List.of(ITEM), Map.of("id", List.of("1\n1:2")), null),
                scope("demo", "DEV", List.of(ITEM), Map.of("id", List.of("1"), "region", List.of("2")), null));
        assertThat(new HashSet<>(all.stream().map(Scope::hash).toList())).hasSize(all.size());
    }

    @Test
    void whoYieldsIsPartOfTheScopeAndAScopeWithoutKeepsTheHashItHadBeforeThereWasSuchAThing() {
        var plain = scope("demo", "DEV", List.of(ITEM), Map.of(), null);
        var one = with(plain, List.of(new Yielding("catalog-all", "catalog-item")));
        var other = with(plain, List.of(new Yielding("catalog-al", "lcatalog-item")));

        assertThat(Set.of(plain.hash(), one.hash(), other.hash())).hasSize(3);
        assertThat(with(plain, null).hash()).isEqualTo(plain.hash());
        assertThat(plain.hash()).isEqualTo("c1615936c75607c50887dc870bfca86490fe86339fef0ba301ceae208e706898");
    }

    private static Scope with(Scope scope, @Nullable List<Yielding> yielding) {
        return new Scope(
                scope.keyspace(),
                scope.environment(),
                scope.families(),
                scope.values(),
                scope.regions(),
                scope.maxKeysPerSecond(),
                yielding);
    }

    private static Scope scope(
            String keyspace,
            String environment,
            List<ScopedFamily> families,
            Map<String, List<String>> values,
            @Nullable Long cap) {
        return new Scope(keyspace, environment, families, values, List.of("eu", "us"), cap, List.of());
    }
}
