package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.FamilyOracle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whose each of many keys is, by one walk for all templates: as the index says, and as regular expressions say. */
class KeyClassifierTests {
    private static final Arbiter<Integer> SPECIFIC_WINS = new Arbiter<>() {
        @Override
        public boolean same(Integer one, Integer other) {
            return one % 7 == other % 7;
        }

        @Override
        public boolean yields(Integer general, Integer specific) {
            return (general + specific) % 2 == 0;
        }
    };

    @Test
    void itSaysWhatTheIndexSays() {
        var random = new Random(20_261_126);
        for (int round = 0; round < 150; round++) {
            var templates = new LinkedHashMap<Integer, ParsedTemplate>();
            var keys = new ArrayList<String>();
            for (int n = 0; n < 1 + random.nextInt(30); n++) {
                var template = random.nextInt(3) == 0
                        ? versioned(random)
                        : RandomTemplate.large(random).template().text();
                templates.put(n, new ParsedTemplate(new KeyTemplate(template)));
                keys.add(new KeyTemplate(template).example());
            }
            var index = new KeyIndex<>(templates, SPECIFIC_WINS);
            var classifier = new KeyClassifier<>(templates, SPECIFIC_WINS);
            for (var example : keys) {
                for (var key : List.of(example, mangled(example, random), mangled(example, random), example + ":x")) {
                    var bytes = key.getBytes(ISO_8859_1);
                    assertThat(classifier.place(bytes))
                            .as(
                                    "%s among %s",
                                    key,
                                    templates.values().stream()
                                            .map(one -> one.template().text())
                                            .toList())
                            .isEqualTo(place(index.resolve(bytes)));
                }
            }
        }
    }

    private static String versioned(Random random) {
        return "u:v%d:%s"
                .formatted(
                        1 + random.nextInt(3),
                        List.of("a:{x=int}", "{x}", "b", "{y}:{x=hex}").get(random.nextInt(4)));
    }

    /** A version, a byte or the length is another. */
    private static String mangled(String key, Random random) {
        var at = random.nextInt(key.length());
        return switch (random.nextInt(4)) {
            case 0 -> key.replaceFirst(":v[0-9]+", ":v" + random.nextInt(6));
            case 1 -> key.substring(0, at) + (char) random.nextInt(256) + key.substring(at + 1);
            case 2 -> key.substring(0, at);
            default -> key.substring(0, at) + "9" + key.substring(at);
        };
    }

    private static int place(Resolution<Integer> resolution) {
        return switch (resolution) {
            case Resolution.Registered<Integer>(var owner, var values) -> owner;
            case Resolution.Ambiguous<Integer> several -> KeyClassifier.AMBIGUOUS;
            case Resolution.VersionUnknown<Integer> other -> KeyClassifier.VERSION_UNKNOWN;
            case Resolution.Unregistered<Integer> nobody -> KeyClassifier.UNREGISTERED;
        };
    }

    @Test
    void thousandsThatBeginAlikeAreToldApartAsRegularExpressionsDo() {
        var templates = new LinkedHashMap<Integer, ParsedTemplate>();
        var oracles = new LinkedHashMap<Integer, FamilyOracle>();
        for (int n = 0; n < 1_500; n++) {
            var text = n % 3 == 0
                    ? "shop:v1:{tenant}:kind%d:{id=int}".formatted(n)
                    : "shop:v1:kind%d:{id=int}".formatted(n);
            templates.put(n, new ParsedTemplate(new KeyTemplate(text)));
            oracles.put(n, FamilyOracle.of(text));
        }
        var classifier = new KeyClassifier<>(templates, Arbiter.none());
        for (int n = 0; n < 1_500; n += 7) {
            for (var key : List.of(
                    "shop:v1:acme:kind%d:5", "shop:v1:kind%d:77", "shop:v1:kind%d:7x", "shop:v1:a:b:kind%d:5")) {
                var name = key.formatted(n);
                var owners = oracles.entrySet().stream()
                        .filter(one -> one.getValue().owns(name))
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(classifier.place(name.getBytes(ISO_8859_1)))
                        .as(name)
                        .isEqualTo(owners.isEmpty() ? KeyClassifier.UNREGISTERED : owners.getFirst());
            }
        }
    }

    @Test
    void anyBytesHaveAnAnswer() {
        var classifier =
                new KeyClassifier<>(Map.of(1, new ParsedTemplate(new KeyTemplate("a:v1:{x...}"))), Arbiter.none());
        assertThat(classifier.place(new byte[0])).isEqualTo(KeyClassifier.UNREGISTERED);
        assertThat(classifier.place(new byte[] {0, -1, 10, 58, 58})).isEqualTo(KeyClassifier.UNREGISTERED);
        assertThat(classifier.place(("a:v1:" + "\u0000\n".repeat(32_768)).getBytes(ISO_8859_1)))
                .isEqualTo(1 - 1);
        assertThat(classifier.place("a:v9:<b>".getBytes(ISO_8859_1))).isEqualTo(KeyClassifier.VERSION_UNKNOWN);
    }
}
