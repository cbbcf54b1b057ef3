package dev.keyward.discovery.proposal;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names for families from the words of their templates, no two the same; the same list has the same names again. */
public final class FamilyNames {
    private static final int LONGEST = 56;
    private final Set<String> taken = new HashSet<>(Set.of("new", "import", "export"));

    /** A name for each template; none for a text that is no template. */
    public List<Optional<String>> of(List<String> templates) {
        var names = new ArrayList<Optional<String>>();
        templates.forEach(template -> names.add(template.isEmpty() ? Optional.empty() : Optional.of(name(template))));
        return names;
    }

    /** For one that somebody else has. */
    public static String another(String name) {
        return name + "-found";
    }

    private String name(String template) {
        var base = base(new KeyTemplate(template));
        var name = base;
        for (int n = 2; !taken.add(name); n++) {
            name = base + "-" + n;
        }
        return name;
    }

    private static String base(KeyTemplate template) {
        var words = template.segments().stream()
                .filter(segment -> !segment.isVersion())
                .map(FamilyNames::words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"))
                .replaceFirst("^[^a-z]+", "");
        var name = words.length() > LONGEST ? words.substring(0, LONGEST).replaceFirst("-+$", "") : words;
        return name.length() < 2 ? "keys" : name;
    }

    private static String words(Segment segment) {
        return segment.text()
                .replaceAll("\\{[^}]*}+", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
