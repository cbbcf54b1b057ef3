package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyOracleTests {
    @ParameterizedTest
    @CsvSource({
        "a:v1:{x},          a:v1:42,            true",
        "a:v1:{x},          a:v1:42:b,          false",
        "a:v1:{x},          a:v1:,              false",
        "a:v1:{x},          Xa:v1:42,           false",
        "a:v1:{x=int}:b,    a:v1:42:b,          true",
        "a:v1:{x=int}:b,    a:v1:-42:b,         false",
        "a:v1:n-{x=eu|us},  a:v1:n-us,          true",
        "a:v1:n-{x=eu|us},  a:v1:n-uk,          false",
        "a:v1:{{x}}:b,      a:v1:{7}:b,         true",
        "a:v1:{{x}}:b,      a:v1:7:b,           false",
        "a:v1:{x...},       a:v1:b:{c}:d,       true"
    })
    void aKeyIsInOrOut(String template, String key, boolean owned) {
        assertThat(FamilyOracle.of(template).owns(key)).isEqualTo(owned);
    }

    @Test
    void aKeyThatCouldBeReadInTwoWaysIsNotForIt() {
        assertThatThrownBy(() -> FamilyOracle.of("a:{x}-{y}")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two implementations that share nothing: where they disagree, one is wrong. */
    @Test
    void theProductsMatcherSaysTheSame() {
        var template = "a:v1:{x=int}:n-{y}:{z=eu|us}";
        Map<String, List<String>> values = Map.of("z", List.of("eu"));
        var oracle = FamilyOracle.of(template, values);
        var matcher = new KeyScope(new KeyTemplate(template), values).matcher();
        var random = new Random(7);
        var owned = 0;
        for (var n = 0; n < 50_000; n++) {
            var key = new StringBuilder("a:v1:%d:n-b%d:eu".formatted(n, n));
            for (var times = random.nextInt(3); times > 0; times--) {
                key.setCharAt(random.nextInt(key.length()), (char) random.nextInt(256));
            }
            var bytes = key.toString().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(matcher.matches(bytes)).as("%s", key).isEqualTo(oracle.owns(key.toString()));
            owned += oracle.owns(key.toString()) ? 1 : 0;
        }
        assertThat(owned).isBetween(15_000, 40_000);
    }
}
