package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bad-input corpus, section V, and what a scope is for. */
class KeyScopeTests {
    private static final KeyTemplate PROFILE = new KeyTemplate("user:v3:profile:{id}");

    @Test
    void aScopeWithoutValuesIsTheWholeTemplate() {
        var scope = new KeyScope(PROFILE, Map.of());

        assertThat(scope.scanPattern()).isEqualTo(PROFILE.scanPattern());
        assertThat(scope.matcher().matches(bytes("user:v3:profile:7"))).isTrue();
    }

    @Test
    void aSingleValueStandsInThePatternAndSeveralLeaveAStar() {
        var item = new KeyTemplate("catalog:v2:{{shop}}:{id=int}:region:{region=eu|us|ap}");
        var scope = new KeyScope(item, Map.of("region", List.of("eu", "us"), "shop", List.of("a*")));

        assertThat(text(scope.scanPattern())).isEqualTo("catalog:v2:{a\\*}:*:region:*");
        assertThat(scope.matcher().matches(bytes("catalog:v2:{a*}:1:region:us")))
                .isTrue();
        assertThat(scope.matcher().matches(bytes("catalog:v2:{a*}:1:region:ap")))
                .isFalse();
        assertThat(scope.matcher().matches(bytes("catalog:v2:{ab}:1:region:us")))
                .isFalse();
        assertThat(scope.matcher().values(bytes("catalog:v2:{a*}:1:region:us")))
                .contains(Map.of("shop", "a*", "id", "1", "region", "us"));
    }

    @Test
    void valuesAreKeptInTheTemplatesOrderEachOnce() {
        var scope = new KeyScope(new KeyTemplate("a:{x}:{y}"), Map.of("y", List.of("2", "1", "2"), "x", List.of("3")));

        assertThat(scope.values().toString()).isEqualTo("{x=[3], y=[2, 1]}");
    }

    @Test
    void aKeyThatReadsInSeveralWaysIsJudgedByOneReading() {
        var pair = new KeyTemplate("a:{x}-{y}");

        assertThat(new KeyScope(pair, Map.of("y", List.of("r"))).matcher().matches(bytes("a:p-q-r")))
                .isFalse();
        assertThat(new KeyScope(pair, Map.of("x", List.of("p"))).matcher().matches(bytes("a:p-q-r")))
                .isTrue();
    }

    @ParameterizedTest(name = "V2 to V13: {0}")
    @ValueSource(
            strings = {
                "*",
                "?",
                "[a-z]",
                "[^]",
                "\\",
                "a\\*",
                "1 OR 1=1",
                "'; DROP TABLE purge;--",
                "#T(Runtime)",
                "١",
                "%s%n",
                "<b>"
            })
    void aValueIsALiteralWhateverItLooksLike(String value) {
        var scope = new KeyScope(PROFILE, Map.of("id", List.of(value)));

        assertThat(scope.matcher().matches(bytes("user:v3:profile:" + value))).isTrue();
        for (var other : List.of("42", "a", "z", "aa", "a*", "\\\\", "a\\", value + "x", "x" + value)) {
            assertThat(scope.matcher().matches(bytes("user:v3:profile:" + other)))
                    .as(other)
                    .isFalse();
        }
        assertThat(text(scope.scanPattern()).replaceAll("\\\\(.)", "$1")).isEqualTo("user:v3:profile:" + value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "user:v3:profile:{id} id \"\" \"is empty\"",
                "user:v3:profile:{id} id ${jndi:ldap://x} \"no ':', '{' or '}'\"",
                "user:v3:profile:{id} id #{T(java.lang.Runtime)} \"no ':', '{' or '}'\"",
                "user:v3:profile:{id} id {{7*7}} \"no ':', '{' or '}'\"",
                "user:v3:profile:{id} id a:b \"no ':', '{' or '}'\"",
                "user:v3:profile:{{id}} id {a} \"no ':', '{' or '}'\"",
                "user:v3:profile:{id} user 1 \"It has id\"",
                "user:v3:profile user 1 \"It has none\"",
                "user:v3:profile:{id=int} id \u0661 \"digits 0 to 9\"",
                "user:v3:profile:{id=int} id -1 \"digits 0 to 9\"",
                "user:v3:profile:{id=int} id 1* \"digits 0 to 9\"",
                "user:v3:profile:{id=slug} id * \"lower-case\"",
                "user:v3:profile:{id=uuid} id 1 \"a UUID\"",
                "user:v3:profile:{id=hex} id xyz \"hexadecimal\"",
                "user:v3:profile:{id=date} id today \"a date\"",
                "user:v3:profile:{id=eu|us} id ap \"one of eu, us\"",
            })
    void aValueThatCannotBeIsRefusedForItsField(String template, String name, String value, String says) {
        assertThatExceptionOfType(ScopeSyntax.class)
                .isThrownBy(() -> new KeyScope(new KeyTemplate(template), Map.of(name, List.of(value))))
                .withMessageContaining(says)
                .satisfies(refused -> assertThat(refused.getMessage()).matches("[ -~…]+"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("values." + name));
    }

    @Test
    void longValuesAndManyValuesAreRefused() {
        assertThat(refusal(List.of("x".repeat(10 * 1024))))
                .contains("512 bytes")
                .hasSizeLessThan(200);
        assertThat(refusal(List.of("é".repeat(257)))).contains("512 bytes");
        assertThat(refusal(IntStream.range(0, 500).mapToObj(String::valueOf).toList()))
                .contains("at most 100");
        assertThat(refusal(List.of())).contains("at least one");
        assertThat(refusal(List.of("a\0b"))).contains("NUL");
        assertThat(refusal(List.of("\ud83d"))).contains("half of a character");
        assertThat(new KeyScope(
                                PROFILE,
                                Map.of(
                                        "id",
                                        IntStream.range(0, 100)
                                                .mapToObj(String::valueOf)
                                                .toList()))
                        .matcher()
                        .matches(bytes("user:v3:profile:99")))
                .isTrue();
        assertThat(new KeyScope(PROFILE, Map.of("id", List.of("é".repeat(256)))).values())
                .hasSize(1);
    }

    private static String refusal(List<String> values) {
        try {
            return "accepted " + new KeyScope(PROFILE, Map.of("id", values));
        } catch (ScopeSyntax refused) {
            return refused.getMessage();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
