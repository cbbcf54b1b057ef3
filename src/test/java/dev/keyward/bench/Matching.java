package dev.keyward.bench;

import dev.keyward.keys.Arbiter;
import dev.keyward.keys.KeyClassifier;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.testing.FamilyOracle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How fast keys find their family among few and among many templates, in memory. */
final class Matching {
    private static final int KEYS = Integer.getInteger("matching", 400_000);
    private static final int ROUNDS = 5;

    private Matching() {}

    /** Keys a second by the classifier, and by one regular expression after the other. */
    record Speed(int templates, double classified, double oneByOne) {}

    static Speed of(int templates) {
        var parsed = new LinkedHashMap<Integer, ParsedTemplate>();
        var oracles = new ArrayList<FamilyOracle>();
        var domains = Math.max(1, templates / 100);
        for (int n = 0; n < templates; n++) {
            var text = FamilyLoader.template(n, FamilyLoader.domain(n % domains));
            parsed.put(n, new ParsedTemplate(new KeyTemplate(text)));
            oracles.add(FamilyOracle.of(text));
        }
        var keys = new ArrayList<String>();
        new Shelf(templates, KEYS).each((key, owner) -> keys.add(key));
        Collections.shuffle(keys, new Random(20_261_126)); // as a server's hash does
        return new Speed(templates, classified(parsed, keys), oneByOne(oracles, keys));
    }

    private static double classified(LinkedHashMap<Integer, ParsedTemplate> parsed, List<String> keys) {
        var bytes = keys.stream()
                .map(key -> key.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        var classifier = new KeyClassifier<>(parsed, Arbiter.none());
        var speeds = new ArrayList<Double>();
        for (int round = -2; round < ROUNDS; round++) {
            var began = System.nanoTime();
            long owned = 0;
            for (var key : bytes) {
                owned += classifier.place(key) >= 0 ? 1 : 0;
            }
            var speed = bytes.size() * 1e9 / (System.nanoTime() - began);
            if (round >= 0 && owned > 0) {
                speeds.add(speed);
            }
        }
        return Numbers.median(speeds);
    }

    /** As many keys as a second or two are enough for. */
    private static double oneByOne(List<FamilyOracle> oracles, List<String> keys) {
        var step = Math.max(1, keys.size() / Math.max(200, 2_000_000 / oracles.size()));
        var some = IntStream.iterate(0, n -> n < keys.size(), n -> n + step)
                .mapToObj(keys::get)
                .toList();
        var began = System.nanoTime();
        var owned = some.stream()
                .filter(key ->
                        oracles.stream().filter(oracle -> oracle.owns(key)).count() == 1)
                .count();
        return owned < 0 ? 0 : some.size() * 1e9 / (System.nanoTime() - began);
    }
}
