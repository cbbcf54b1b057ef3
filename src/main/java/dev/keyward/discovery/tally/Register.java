package dev.keyward.discovery.tally;

import dev.keyward.keys.Arbiter;
import dev.keyward.keys.KeyClassifier;
import dev.keyward.keys.ParsedTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The live families of a keyspace as one scan counts them. A box holds the keys of one family; three more follow for those
 * that are ambiguous, of an unknown version, and nobody's.
 *
 * @param hash tells apart registers that classify differently
 */
public record Register(
        List<String> families, Map<Shape, ParsedTemplate> templates, Arbiter<Shape> agreed, String hash) {

    /** One version of a family's template. */
    public record Shape(String family, int version) {}

    /** @param templates in any order; the families keep it */
    public static Register of(Map<Shape, ParsedTemplate> templates, Arbiter<Shape> agreed, String hash) {
        var families = templates.keySet().stream().map(Shape::family).distinct().toList();
        return new Register(families, templates, agreed, hash);
    }

    public int boxes() {
        return families.size() + 3;
    }

    public int ambiguous() {
        return families.size();
    }

    public int versionUnknown() {
        return families.size() + 1;
    }

    public int unregistered() {
        return families.size() + 2;
    }

    /** A sorter for one thread. */
    public Sorter sorter() {
        var numbers = new LinkedHashMap<String, Integer>();
        families.forEach(family -> numbers.put(family, numbers.size()));
        var boxOf = new ArrayList<Integer>();
        templates.keySet().forEach(shape -> boxOf.add(numbers.get(shape.family())));
        return new Sorter(
                new KeyClassifier<>(templates, agreed),
                boxOf.stream().mapToInt(Integer::intValue).toArray(),
                families.size());
    }

    /** Puts keys into boxes. Not safe for several threads. */
    public static final class Sorter {
        private final KeyClassifier<Shape> classifier;
        private final int[] boxOf;
        private final int families;

        private Sorter(KeyClassifier<Shape> classifier, int[] boxOf, int families) {
            this.classifier = classifier;
            this.boxOf = boxOf;
            this.families = families;
        }

        public int box(byte[] key) {
            var place = classifier.place(key);
            return place >= 0 ? boxOf[place] : families - 1 - place;
        }
    }
}
