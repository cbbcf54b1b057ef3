package dev.keyward.registry.ui;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Segment;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name for a family from the words of its template: {@code catalog:v2:item:{id}} suggests {@code catalog-item}. */
final class NameSuggestion {
    private static final int LONGEST = 63;

    private NameSuggestion() {}

    static String of(KeyTemplate template) {
        var words = template.segments().stream()
                .filter(segment -> !segment.isVersion())
                .flatMap(segment -> segment.literal().stream())
                .map(NameSuggestion::slug)
                .filter(word -> !word.isEmpty())
                .limit(3)
                .collect(Collectors.joining("-"));
        var name = words.replaceFirst("^[^a-z]+", "");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    /** The first segment as a domain's slug; empty when it is none. */
    static String domainOf(KeyTemplate template) {
        return template.segments().stream()
                .findFirst()
                .flatMap(Segment::literal)
                .orElse("");
    }

    private static String slug(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
