package dev.keyward.keys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the templates that a key just fails, among many. Words of the key lead to the templates that have them, rare ones
 * first; only a few of these are then laid beside the key. Safe for use by several threads.
 */
public final class NearMisses<T> {
    private static final int MOST_SEGMENTS = 24;
    private static final int LAID_BESIDE = 64;
    private static final int FARTHEST = 9;
    private final List<T> owners;
    private final List<List<SegmentPattern>> templates;
    private final WordIndex words;

    /** Answers that come equally near keep the map's order. */
    public NearMisses(Map<T, ParsedTemplate> all) {
        owners = List.copyOf(all.keySet());
        var known = new java.util.HashMap<Segment, SegmentPattern>();
        templates = all.values().stream()
                .map(template -> template.segments().stream()
                        .map(segment -> known.computeIfAbsent(segment, SegmentPattern::new))
                        .toList())
                .toList();
        words = new WordIndex(templates);
    }

    /** At most so many, the nearest first; templates that match are none. */
    public List<NearMiss<T>> of(byte[] key, int most) {
        var parts = parts(key);
        return words.candidates(parts, LAID_BESIDE).stream()
                .map(number -> laidBeside(number, parts))
                .filter(miss -> miss.distance() > 0 && miss.distance() <= FARTHEST)
                .sorted(Comparator.comparingInt(NearMiss::distance))
                .limit(most)
                .toList();
    }

    private NearMiss<T> laidBeside(int number, List<String> parts) {
        var alignment = new Alignment(parts, templates.get(number));
        var near = alignment.distance() <= FARTHEST;
        return new NearMiss<>(owners.get(number), near ? alignment.flaws() : List.of(), alignment.distance());
    }

    /** The key's segments in bytes, one character each; a very long tail counts as one. */
    private static List<String> parts(byte[] key) {
        var text = new String(key, StandardCharsets.ISO_8859_1);
        return List.copyOf(new ArrayList<>(List.of(text.split(":", MOST_SEGMENTS))));
    }
}
