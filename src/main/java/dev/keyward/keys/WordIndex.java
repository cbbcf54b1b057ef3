package dev.keyward.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which templates have which word in which segment. */
final class WordIndex {
    /** Words of more templates than this tell little, so they count only where nothing rarer is known. */
    private static final int COMMON = 1_000;

    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<Integer> wordless;
    private final Spelling spelling;

    private record Place(int template, int segment) {}

    WordIndex(List<List<SegmentPattern>> templates) {
        IntStream.range(0, templates.size()).forEach(number -> add(number, templates.get(number)));
        wordless = IntStream.range(0, templates.size())
                .filter(number -> templates.get(number).stream().allMatch(segment -> segment.word() == null))
                .boxed()
                .toList();
        spelling = new Spelling(places.keySet());
    }

    private void add(int number, List<SegmentPattern> segments) {
        for (int at = 0; at < segments.size(); at++) {
            var word = segments.get(at).word();
            if (word != null && !word.isEmpty()) {
                places.computeIfAbsent(word, _ -> new ArrayList<>(1)).add(new Place(number, at));
            }
        }
    }

    /** At most so many templates, those first that have the most and the rarest words of the key. */
    List<Integer> candidates(List<String> key, int most) {
        var scores = new HashMap<Integer, Integer>();
        for (var rarely : List.of(true, false)) {
            if (scores.isEmpty()) {
                IntStream.range(0, key.size()).forEach(at -> score(key.get(at), at, rarely, scores));
            }
        }
        wordless.stream().limit(most).forEach(number -> scores.putIfAbsent(number, 0));
        return scores.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparingInt(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void score(String part, int at, boolean rarely, Map<Integer, Integer> scores) {
        var known = places.get(part);
        if (known != null) {
            score(known, at, rarely, scores);
        } else {
            spelling.near(part).forEach(word -> score(places.getOrDefault(word, List.of()), at, rarely, scores));
        }
    }

    private static void score(List<Place> found, int at, boolean rarely, Map<Integer, Integer> scores) {
        if (rarely && found.size() > COMMON) {
            return;
        }
        int rare = 1 + Integer.numberOfLeadingZeros(found.size());
        found.stream()
                .limit(COMMON)
                .forEach(
                        place -> scores.merge(place.template(), place.segment() == at ? 2 * rare : rare, Integer::sum));
    }
}
