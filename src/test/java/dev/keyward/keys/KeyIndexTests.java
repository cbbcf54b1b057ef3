package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyIndexTests {
    private static final KeyIndex<String> INDEX = new KeyIndex<>(Map.of(
            "profile", new KeyTemplate("user:v3:profile:{id}"),
            "badge", new KeyTemplate("user:v2:badge:{id=int}"),
            "café", new KeyTemplate("café:v1:{x}"),
            "short", new KeyTemplate("flags"),
            "pair", new KeyTemplate("flags:v1"),
            "edge", new KeyTemplate("edge:"),
            "legacy", new KeyTemplate("{shop}:cart")));

    @ParameterizedTest
    @CsvSource({
        "user:v3:profile:42, profile",
        "user:v2:badge:42, badge",
        "café:v1:x, café",
        "flags, short",
        "flags:v1, pair",
        "edge:, edge",
        "shop-7:cart, legacy",
    })
    void aKeyFindsItsOwner(String key, String owner) {
        assertThat(resolve(key))
                .isInstanceOfSatisfying(
                        Resolution.Registered.class,
                        found -> assertThat(found.owner()).isEqualTo(owner));
    }

    @Test
    void aRegisteredKeyTellsItsValues() {
        assertThat(resolve("user:v3:profile:42")).isEqualTo(new Resolution.Registered<>("profile", Map.of("id", "42")));
    }

    @ParameterizedTest
    @CsvSource({
        "user:v4:profile:42, profile",
        "user:v3:badge:42, badge",
        "flags:v9, pair",
    })
    void aKeyOfAnotherVersionIsTold(String key, String owner) {
        assertThat(resolve(key)).isEqualTo(new Resolution.VersionUnknown<>(owner));
    }

    @ParameterizedTest
    @CsvSource({
        "user:v3:profile:42:avatar",
        "user:v0:profile:42",
        "user:x:profile:42",
        "user:v3:badge:x",
        "nobody",
        "''",
        ":",
        "::"
    })
    void everythingElseIsUnregistered(String key) {
        assertThat(resolve(key)).isEqualTo(new Resolution.Unregistered<>());
    }

    @Test
    void aKeyOfSeveralOwnersIsNobodysToDelete() {
        var index = new KeyIndex<>(Map.of(
                "one",
                new KeyTemplate("a:v1:{x}"),
                "two",
                new KeyTemplate("a:v1:b"),
                "three",
                new KeyTemplate("{x...}")));

        assertThat(index.resolve("a:v1:b".getBytes(UTF_8))).isInstanceOf(Resolution.Ambiguous.class);
        assertThat(((Resolution.Ambiguous<String>) index.resolve("a:v1:b".getBytes(UTF_8))).owners())
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @ParameterizedTest
    @CsvSource({
        // agreed, who gets shop:v1:item:sale:7; '-' for nobody
        "all>item item>sale all>sale, sale",
        "all>item item>sale, -",
        "all>sale item>sale, -",
        "item>all sale>item sale>all, -",
        "'', -",
    })
    void theMostSpecificWinsWhereEveryPairHasAgreed(String agreed, String winner) {
        var templates = new LinkedHashMap<String, ParsedTemplate>();
        templates.put("all", parsed("shop:v1:{rest...}"));
        templates.put("item", parsed("shop:v1:item:{kind}:{id}"));
        templates.put("sale", parsed("shop:v1:item:sale:{id=int}"));
        var index = new KeyIndex<>(templates, agreed(agreed));

        var found = index.resolve("shop:v1:item:sale:7".getBytes(UTF_8));

        if (winner.equals("-")) {
            assertThat(found).isEqualTo(new Resolution.Ambiguous<>(List.of("all", "item", "sale")));
        } else {
            assertThat(found).isEqualTo(new Resolution.Registered<>(winner, Map.of("id", "7")));
        }
        assertThat(index.resolve("shop:v1:cart:7".getBytes(UTF_8))).isInstanceOf(Resolution.Registered.class);
    }

    @Test
    void templatesThatOnlyOverlapStayAmbiguousWhateverIsAgreed() {
        var templates = new LinkedHashMap<String, ParsedTemplate>();
        templates.put("one", parsed("shop:v1:{x}:b"));
        templates.put("two", parsed("shop:v1:a:{y}"));
        var index = new KeyIndex<>(templates, agreed("one>two two>one"));

        assertThat(index.resolve("shop:v1:a:b".getBytes(UTF_8))).isInstanceOf(Resolution.Ambiguous.class);
    }

    private static ParsedTemplate parsed(String text) {
        return new ParsedTemplate(new KeyTemplate(text));
    }

    private static Arbiter<String> agreed(String pairs) {
        var agreed = Set.of(pairs.split(" "));
        return new Arbiter<>() {
            @Override
            public boolean same(String one, String other) {
                return one.equals(other);
            }

            @Override
            public boolean yields(String general, String specific) {
                return agreed.contains(general + ">" + specific);
            }
        };
    }

    private static Resolution<String> resolve(String key) {
        return INDEX.resolve(key.getBytes(UTF_8));
    }
}
