package dev.keyward.bench;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.TemplateIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of many families share keys with one new template, and which of all with each other. */
final class OverlapBench {
    private static final int FAMILIES = 5_000;
    private static final int ROUNDS = 9;
    private static final int QUESTIONS = 500;
    private static final int DOMAINS = 50;

    private record Round(double building, double[] one, double naive, double all, long pairs) {}

    String measure() {
        round();
        round();
        var rounds = new ArrayList<Round>();
        for (int n = 0; n < ROUNDS; n++) {
            rounds.add(round());
        }
        var asked = rounds.stream()
                .flatMapToLong(round -> java.util.Arrays.stream(round.one()).mapToLong(ms -> (long) (ms * 1e6)))
                .toArray();
        return """
                ## Overlap among %,d families

                One keyspace: 93 %% of the templates begin like no other, 5 %% share their beginning with many, 1 %% hold another
                one whole, 1 %% begin with a placeholder. In memory; medians of %d rounds (least–most) after two that warm up.

                | | |
                |---|---|
                | one new template against all, by the index | p50 %s µs, p99 %s µs |
                | one new template against all, comparing each pair | %s ms |
                | all against all, by the index (%,d pairs share keys) | %s ms |
                | parsing and indexing all of them | %s ms |
                """.formatted(
                        FAMILIES,
                        ROUNDS,
                        Numbers.plain(Numbers.quantile(asked, 0.5) / 1e3),
                        Numbers.plain(Numbers.quantile(asked, 0.99) / 1e3),
                        range(rounds.stream().map(Round::naive).toList()),
                        rounds.getFirst().pairs(),
                        range(rounds.stream().map(Round::all).toList()),
                        range(rounds.stream().map(Round::building).toList()));
    }

    private static String range(List<Double> values) {
        return Numbers.range(values);
    }

    private static Round round() {
        var texts = new ArrayList<String>();
        for (int n = 0; n < FAMILIES; n++) {
            texts.add(FamilyLoader.template(n, FamilyLoader.domain(n % DOMAINS)));
        }
        var began = System.nanoTime();
        var parsed = parsed(texts);
        var index = new TemplateIndex<>(parsed);
        var building = since(began);
        var one = new double[QUESTIONS];
        for (int n = 0; n < QUESTIONS; n++) {
            var typed = FamilyLoader.template(n * 7, FamilyLoader.domain(n % DOMAINS))
                    .replace("thing", "new");
            began = System.nanoTime();
            index.sharing(new ParsedTemplate(new KeyTemplate(typed)));
            one[n] = since(began);
        }
        return new Round(building, one, naive(texts), all(parsed, index), pairs(parsed, index));
    }

    private static double naive(List<String> texts) {
        var typed =
                new KeyTemplate(FamilyLoader.template(7, FamilyLoader.domain(7)).replace("thing", "new"));
        var began = System.nanoTime();
        for (var text : texts) {
            typed.overlapWith(new KeyTemplate(text));
        }
        return since(began);
    }

    private static double all(Map<String, ParsedTemplate> parsed, TemplateIndex<String> index) {
        var began = System.nanoTime();
        pairs(parsed, index);
        return since(began);
    }

    private static long pairs(Map<String, ParsedTemplate> parsed, TemplateIndex<String> index) {
        return parsed.values().stream()
                        .mapToLong(template -> index.sharing(template).size() - 1L)
                        .sum()
                / 2;
    }

    private static Map<String, ParsedTemplate> parsed(List<String> texts) {
        var parsed = new LinkedHashMap<String, ParsedTemplate>();
        texts.forEach(text -> parsed.put(text, new ParsedTemplate(new KeyTemplate(text))));
        return parsed;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }
}
