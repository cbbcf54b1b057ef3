package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.TemplateIndex;
import dev.keyward.keys.TemplateIndex.Sharing;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Rulebooks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The templates of new families among each other. Whoever comes first may stay; whoever shares keys with it may not. */
final class Crowd {
    private final List<FamilySpec> specs;
    private final Rulebooks books;
    private final Map<Integer, ParsedTemplate> templates = new LinkedHashMap<>();
    private final Map<String, TemplateIndex<Integer>> byKeyspace = new HashMap<>();
    private final BitSet joined = new BitSet();

    /** @param books what decides whether shared keys are an error where the family would live */
    Crowd(List<FamilySpec> specs, Rulebooks books) {
        this.specs = specs;
        this.books = books;
        var grouped = new HashMap<String, Map<Integer, ParsedTemplate>>();
        for (int place = 0; place < specs.size(); place++) {
            read(place);
            if (templates.get(place) instanceof ParsedTemplate template) {
                grouped.computeIfAbsent(specs.get(place).keyspace(), _ -> new LinkedHashMap<>())
                        .put(place, template);
            }
        }
        grouped.forEach((keyspace, some) -> byKeyspace.put(keyspace, new TemplateIndex<>(some)));
    }

    private void read(int place) {
        try {
            templates.put(
                    place, new ParsedTemplate(new KeyTemplate(specs.get(place).template())));
        } catch (TemplateSyntax reportedByTheRules) {
            // Unreadable, so it shares no keys.
        }
    }

    /** What speaks against this one beside those that joined before it. */
    List<Finding> met(int place) {
        var template = templates.get(place);
        var index = byKeyspace.get(specs.get(place).keyspace());
        if (template == null || index == null) {
            return List.of();
        }
        var spec = specs.get(place);
        var book = books.at(spec.domain().text(), spec.keyspace());
        var findings = new ArrayList<Finding>();
        for (var shared : index.sharing(template)) {
            if (shared.owner() < place && joined.get(shared.owner())) {
                findings.addAll(book.judge(Coexistence.claim(neighbour(shared), sameDomain(shared.owner(), place))));
            }
        }
        return findings;
    }

    void join(int place) {
        joined.set(place);
    }

    private Neighbour neighbour(Sharing<Integer> shared) {
        return new Neighbour(
                Objects.requireNonNull(specs.get(shared.owner()).name()),
                shared.overlap().relation(),
                shared.overlap().witness().orElse(null),
                false);
    }

    private boolean sameDomain(int one, int other) {
        return specs.get(one).domain().equals(specs.get(other).domain());
    }
}
