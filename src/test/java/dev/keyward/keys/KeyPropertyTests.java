package dev.keyward.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What must hold for every template. The seed is printed; {@code -Dkeyward.seed=…} repeats or varies a run. */
class KeyPropertyTests {
    private static final String SHORT_ALPHABET = "azA01-_:";
    private static final Automaton BYTES =
            BasicAutomata.makeCharRange('\0', '\u00ff').repeat();

    private final long seed = Long.getLong("keyward.seed", 20260202L);
    private final Random random = new Random(seed);

    @BeforeEach
    void printTheSeed(TestReporter reporter) {
        reporter.publishEntry("seed", String.valueOf(seed));
    }

    @Test
    void theRelationIsWhatAllShortKeysSay() {
        var keys = allKeys(5);
        var templates =
                Stream.generate(() -> RandomTemplate.small(random)).limit(40).toList();
        var accepted =
                templates.stream().map(template -> accepted(template, keys)).toList();
        for (int i = 0; i < templates.size(); i++) {
            for (int j = 0; j < templates.size(); j++) {
                var one = templates.get(i);
                var other = templates.get(j);
                assertThat(one.template().overlapWith(other.template()).relation())
                        .as("%s against %s", one.text(), other.text())
                        .isEqualTo(relation(
                                accepted.get(i).intersects(accepted.get(j)),
                                hasMore(accepted.get(i), accepted.get(j)),
                                hasMore(accepted.get(j), accepted.get(i))));
            }
        }
    }

    private static BitSet accepted(RandomTemplate template, List<String> keys) {
        var accepted = new BitSet();
        for (int i = 0; i < keys.size(); i++) {
            accepted.set(i, template.accepts(keys.get(i)));
        }
        return accepted;
    }

    private static boolean hasMore(BitSet one, BitSet other) {
        var rest = (BitSet) one.clone();
        rest.andNot(other);
        return !rest.isEmpty();
    }

    @Test
    void theRelationIsWhatAnIndependentLibraryComputes() {
        for (int i = 0; i < 80; i++) {
            var one = RandomTemplate.large(random);
            var other = RandomTemplate.large(random);
            var mine = one.automaton().intersection(BYTES);
            var theirs = other.automaton().intersection(BYTES);
            var shared = mine.intersection(theirs);
            var overlap = one.template().overlapWith(other.template());

            assertThat(overlap.relation())
                    .as("%s against %s", one.text(), other.text())
                    .isEqualTo(relation(!shared.isEmpty(), !mine.subsetOf(theirs), !theirs.subsetOf(mine)));
            assertThat(overlap.witness().map(String::length))
                    .as("%s against %s", one.text(), other.text())
                    .isEqualTo(Optional.ofNullable(BasicOperations.getShortestExample(shared, true))
                            .map(String::length));
        }
    }

    @Test
    void aRelationReadsBackwardsAsItsOpposite() {
        for (int i = 0; i < 300; i++) {
            var one = RandomTemplate.large(random).template();
            var other = RandomTemplate.large(random).template();
            var there = one.overlapWith(other);
            var back = other.overlapWith(one);

            assertThat(back.relation()).isEqualTo(opposite(there.relation()));
            assertThat(back.witness()).isEqualTo(there.witness());
            assertThat(one.overlapWith(one).relation()).isEqualTo(Relation.EQUIVALENT);
        }
    }

    @Test
    void everyWitnessBelongsToBoth() {
        int shared = 0;
        for (int i = 0; i < 400; i++) {
            var one = RandomTemplate.large(random);
            var other = RandomTemplate.large(random);
            var witness = one.template().overlapWith(other.template()).witness();
            if (witness.isPresent()) {
                shared++;
                assertThat(one.accepts(witness.get()) && other.accepts(witness.get()))
                        .as("%s of %s and %s", witness, one.text(), other.text())
                        .isTrue();
            }
        }
        assertThat(shared).isGreaterThan(10);
    }

    @Test
    void theMatcherAgreesWithARegularExpressionAboutKeysAndValues() {
        int matched = 0;
        for (int i = 0; i < 400; i++) {
            var one = RandomTemplate.large(random);
            var matcher = one.template().matcher();
            for (int j = 0; j < 40; j++) {
                var key = j % 3 == 0 ? randomKey() : nearMiss(one.template().example());
                var values = matcher.values(key.getBytes(ISO_8859_1));
                assertThat(values).as("%s of %s", key, one.text()).isEqualTo(values(one, key));
                assertThat(matcher.matches(key.getBytes(ISO_8859_1))).isEqualTo(values.isPresent());
                matched += values.isPresent() ? 1 : 0;
            }
        }
        assertThat(matched).isGreaterThan(1_000);
    }

    @Test
    void aScopeAcceptsExactlyTheKeysThatCarryItsValue() {
        for (int i = 0; i < 400; i++) {
            var one = RandomTemplate.large(random);
            var key = one.template().example();
            var values = values(one, key).orElseThrow();
            for (var chosen : values.entrySet()) {
                var scope = new KeyScope(one.template(), Map.of(chosen.getKey(), List.of(chosen.getValue())));
                assertThat(scope.matcher().matches(key.getBytes(ISO_8859_1))).isTrue();
                var other = nearMiss(key);
                assertThat(scope.matcher().matches(other.getBytes(ISO_8859_1)))
                        .as("%s of %s with %s", other, one.text(), chosen)
                        .isEqualTo(values(one, other)
                                .filter(found -> chosen.getValue().equals(found.get(chosen.getKey())))
                                .isPresent());
            }
        }
    }

    private static Optional<Map<String, String>> values(RandomTemplate template, String key) {
        var found = template.regex().matcher(key);
        if (!found.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < template.names().size(); i++) {
            values.put(template.names().get(i), found.group(i + 1).replace("\u00ff", "\\xff"));
        }
        return Optional.of(values);
    }

    private static Relation relation(boolean both, boolean onlyOne, boolean onlyOther) {
        if (!both) {
            return Relation.DISJOINT;
        }
        if (onlyOne) {
            return onlyOther ? Relation.OVERLAPS : Relation.MORE_GENERAL;
        }
        return onlyOther ? Relation.MORE_SPECIFIC : Relation.EQUIVALENT;
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case MORE_GENERAL -> Relation.MORE_SPECIFIC;
            case MORE_SPECIFIC -> Relation.MORE_GENERAL;
            case EQUIVALENT, OVERLAPS, DISJOINT -> relation;
        };
    }

    private static List<String> allKeys(int longest) {
        var keys = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < longest; length++) {
            int to = keys.size();
            for (; from < to; from++) {
                for (char c : SHORT_ALPHABET.toCharArray()) {
                    keys.add(keys.get(from) + c);
                }
            }
        }
        return keys;
    }

    private String randomKey() {
        var key = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            key.append(SHORT_ALPHABET.charAt(random.nextInt(SHORT_ALPHABET.length())));
        }
        return key.toString();
    }

    /** The key with up to two bytes taken out, put in or changed. */
    private String nearMiss(String example) {
        var key = new StringBuilder(example);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(key.length() + 1);
            char c = random.nextBoolean()
                    ? "ab0-_:{}\n\u00ff".charAt(random.nextInt(10))
                    : example.charAt(random.nextInt(example.length()));
            key.replace(
                    at, Math.min(key.length(), at + random.nextInt(2)), random.nextBoolean() ? String.valueOf(c) : "");
        }
        return key.toString();
    }
}
