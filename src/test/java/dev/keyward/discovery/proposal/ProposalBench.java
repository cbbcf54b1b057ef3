package dev.keyward.discovery.proposal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** How good the proposals for keyspaces like real ones are, and what they cost. */
public final class ProposalBench {
    private static final int SEEDS = 5;
    private static final int ROUNDS = 7;
    private static final String COST =
            "%nAll of them in one keyspace, %,d keys: %,.0f keys/s (%,.0f–%,.0f) on one thread; %,d proposals in %.0f ms; a"
                    + " checkpoint has %,d kB.%n";
    private static final String HEAD = """
            ## Proposed templates

            Keyspaces with the shapes of keys that libraries and applications write (`key-shapes.txt`), %d seeds each. A proposal is
            right when at least 95 %% of the keys it gets are of one family and at least 95 %% of that family's keys match it; exact
            when, names and types aside, it is that family's template (decision 0109). The rules were written with the first six
            before the eyes; the others were held out.

            | Keyspace | Families | Proposals | Precision | Recall | Exact of right | Keys in right ones |
            |---|---|---|---|---|---|---|
            """;

    public String measure() {
        return HEAD.formatted(SEEDS) + rows(true, "**all of these**") + rows(false, "**all held out**") + cost();
    }

    private static String rows(boolean tuned, String all) {
        var scores = Corpus.systems().stream()
                .filter(system -> system.tuned() == tuned)
                .map(ProposalBench::score)
                .toList();
        var rows = scores.stream().map(one -> row(one.system(), one)).collect(Collectors.joining());
        return rows + row(all, scores.stream().reduce(Score::plus).orElseThrow());
    }

    private static Score score(Corpus.System system) {
        var score = Score.of(system, 1);
        for (int seed = 2; seed <= SEEDS; seed++) {
            score = score.plus(Score.of(system, seed));
        }
        return score;
    }

    private static String row(String name, Score score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
                name,
                score.families() / SEEDS,
                score.proposals() / SEEDS,
                100 * score.precision(),
                100 * score.recall(),
                100.0 * score.exact() / Math.max(1, score.right()),
                100.0 * score.keysRight() / score.keys());
    }

    private static String cost() {
        var keys = keys();
        var rates = new ArrayList<Double>();
        var shapes = new Shapes();
        for (int round = 0; round < ROUNDS; round++) {
            shapes = new Shapes();
            rates.add(rate(keys, shapes));
        }
        Collections.sort(rates);
        var began = System.nanoTime();
        var proposals = shapes.proposals().size();
        return COST.formatted(
                keys.size(),
                rates.get(ROUNDS / 2),
                rates.getFirst(),
                rates.getLast(),
                proposals,
                (System.nanoTime() - began) / 1e6,
                shapes.toJson().length() / 1_000);
    }

    private static List<byte[]> keys() {
        var keys = new ArrayList<byte[]>();
        for (var system : Corpus.systems()) {
            for (var key : Corpus.keys(system, 1).keySet()) {
                keys.add(key.getBytes(StandardCharsets.UTF_8));
            }
        }
        Collections.shuffle(keys, new Random(1));
        return keys;
    }

    private static double rate(List<byte[]> keys, Shapes shapes) {
        var began = System.nanoTime();
        keys.forEach(key -> shapes.add(key));
        return keys.size() / ((System.nanoTime() - began) / 1e9);
    }
}
