package dev.keyward.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScopeKeysTests {
    private static final KeyTemplate PRICE = new KeyTemplate("price:v1:{{market=int}}:{currency}");

    @Test
    void everyCombinationIsWrittenOnceAndTheMatcherAcceptsEach() {
        var scope = new KeyScope(PRICE, Map.of("market", List.of("1", "2", "3"), "currency", List.of("eur", "*")));

        assertThat(written(scope))
                .isEqualTo(Set.of(
                        "price:v1:{1}:eur",
                        "price:v1:{2}:eur", "price:v1:{3}:eur", "price:v1:{1}:*", "price:v1:{2}:*", "price:v1:{3}:*"))
                .allMatch(key -> scope.matcher().matches(bytes(key)));
    }

    @Test
    void aPlaceholderOfWhichEverythingIsWantedCannotBeWrittenDown() {
        assertThat(ScopeKeys.of(new KeyScope(PRICE, Map.of("market", List.of("1"))), 1_000))
                .isEmpty();
    }

    @Test
    void moreKeysThanAreWantedAreNotWritten() {
        var many = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        var scope = new KeyScope(PRICE, Map.of("market", many, "currency", many));

        assertThat(ScopeKeys.of(scope, 10_000).orElseThrow().count()).isEqualTo(10_000);
        assertThat(ScopeKeys.of(scope, 9_999)).isEmpty();
    }

    @Test
    void aNameThatOccursTwiceTakesEachValueInEachPlace() {
        var scope = new KeyScope(new KeyTemplate("pair:v1:{id=int}:{id=int}"), Map.of("id", List.of("1", "2")));

        assertThat(written(scope))
                .hasSize(4)
                .contains("pair:v1:1:2")
                .allMatch(key -> scope.matcher().matches(bytes(key)));
    }

    @Test
    void severalScopesShareThePatternOfWhatTheyBeginWith() {
        var item = new KeyScope(new KeyTemplate("shop:v1:item:{id}"), Map.of());
        var stock = new KeyScope(new KeyTemplate("shop:v1:i[n:{id}:x"), Map.of());
        var user = new KeyScope(new KeyTemplate("user:v3:{id}"), Map.of());

        assertThat(text(KeyScope.scanPattern(List.of(item)))).isEqualTo("shop:v1:item:*");
        assertThat(text(KeyScope.scanPattern(List.of(item, stock)))).isEqualTo("shop:v1:i*");
        assertThat(text(KeyScope.scanPattern(List.of(stock, stock)))).isEqualTo("shop:v1:i\\[n:*");
        assertThat(KeyScope.scanPattern(List.of(item, user))).isEmpty();
        assertThat(text(new KeyScope(PRICE, Map.of("market", List.of("7"))).beginning()))
                .isEqualTo("price:v1:{7}:");
        assertThat(text(new KeyScope(PRICE, Map.of()).beginning())).isEqualTo("price:v1:{");
    }

    private static Set<String> written(KeyScope scope) {
        var keys = ScopeKeys.of(scope, 1_000).orElseThrow();
        return LongStream.range(0, keys.count())
                .mapToObj(keys::key)
                .map(ScopeKeysTests::text)
                .collect(Collectors.toSet());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
