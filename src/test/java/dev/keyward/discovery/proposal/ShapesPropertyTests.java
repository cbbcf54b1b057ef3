package dev.keyward.discovery.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any names at all. */
class ShapesPropertyTests {
    private static final String ALPHABET = "aabbcdef01289AZ:::://..--__{}{}|@# \u0000\u0001\u00ff\u202e\ue000\ue100*";
    private static final List<String> WORDS =
            List.of("user", "v1", "42", "2026-01-31", "en", "de", "cart", "deadbeef01", "{7}", "a@b.c", "x9k2p4q8", "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyKeyMatchesAProposalOrIsCountedAsOneThatNoneCanSay(long seed) {
        var keys = keys(new Random(seed), 3_000);
        var shapes = shapes(keys);
        var proposals = shapes.proposals();
        var matchers = proposals.stream()
                .filter(Proposal::isSayable)
                .map(one -> new KeyTemplate(one.template()).matcher())
                .toList();
        var missed = keys.stream()
                .filter(key -> matchers.stream().noneMatch(matcher -> matcher.matches(key)))
                .count();
        var unsayable = proposals.stream()
                .filter(one -> !one.isSayable())
                .mapToLong(Proposal::keys)
                .sum();
        assertThat(missed).isLessThanOrEqualTo(unsayable);
        assertThat(proposals.stream().mapToLong(Proposal::keys).sum())
                .isEqualTo(keys.size())
                .isEqualTo(shapes.keys());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyProposalMatchesItsOwnExamples(long seed) {
        for (var proposal : shapes(keys(new Random(seed), 3_000)).proposals()) {
            if (proposal.isSayable()) {
                var matcher = new KeyTemplate(proposal.template()).matcher();
                assertThat(proposal.examples()).allMatch(example -> matcher.matches(example.bytes()));
            }
        }
    }

    @Test
    void aCheckpointGoesOnWhereItWas() {
        var keys = keys(new Random(21), 4_000);
        var whole = shapes(keys);
        var half = shapes(keys.subList(0, 2_000));
        var resumed = Shapes.fromJson(half.toJson());
        keys.subList(2_000, keys.size()).forEach(key -> resumed.add(key, key.length, -1));
        assertThat(resumed.toJson()).isEqualTo(whole.toJson());
        assertThat(resumed.proposals()).isEqualTo(whole.proposals());
    }

    @Test
    void whatSeveralNodesSawIsWhatOneWouldHaveSeen() {
        var keys = Corpus.keys(Corpus.systems().getFirst(), 5).keySet().stream()
                .map(key -> key.getBytes(UTF_8))
                .toList();
        var merged = shapes(keys.subList(0, 3_000));
        merged.merge(shapes(keys.subList(3_000, keys.size())));
        var whole = shapes(keys);
        assertThat(merged.keys()).isEqualTo(whole.keys());
        assertThat(templates(merged)).isEqualTo(templates(whole));
    }

    @Test
    void memoryIsBoundedWhateverTheKeyspaceHolds() {
        var random = new Random(31);
        var shapes = new Shapes();
        for (int n = 0; n < 60_000; n++) {
            shapes.add(words(random, 1 + random.nextInt(6)).getBytes(UTF_8), 1, -1);
        }
        assertThat(shapes.keys()).isEqualTo(60_000);
        assertThat(shapes.branches()).isLessThanOrEqualTo(Pruning.MOST_BRANCHES + 500);
        assertThat(shapes.toJson().length()).isLessThan(8_000_000);
    }

    private static String words(Random random, int parts) {
        var text = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            for (int n = 2 + random.nextInt(9); n > 0; n--) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            text.append(part == parts - 1 ? "" : ":");
        }
        return text.toString();
    }

    private static HashSet<String> templates(Shapes shapes) {
        return new HashSet<>(shapes.proposals().stream().map(Proposal::template).toList());
    }

    private static Shapes shapes(List<byte[]> keys) {
        var shapes = new Shapes();
        keys.forEach(key -> shapes.add(key, key.length, -1));
        return shapes;
    }

    private static List<byte[]> keys(Random random, int many) {
        var seen = new HashSet<String>();
        var keys = new ArrayList<byte[]>();
        while (keys.size() < many) {
            var key = random.nextInt(3) == 0 ? noise(random) : speech(random);
            if (seen.add(key)) {
                keys.add(
                        random.nextInt(4) == 0
                                ? key.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)
                                : key.getBytes(UTF_8));
            }
        }
        return keys;
    }

    private static String noise(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(24); n >= 0; n--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String speech(Random random) {
        var text = new StringBuilder();
        for (int n = 1 + random.nextInt(20); n > 0; n--) {
            text.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(":::/-_.".charAt(random.nextInt(7)))
                    .append(random.nextInt(3) == 0 ? random.nextInt(50) : "");
        }
        return text.toString();
    }
}
