package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Relation;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a template: the rules of the naming standard first, then the families it would share keys with. */
@Component
class TemplateChecks {
    private final Ownership ownership;
    private final LiveTemplates live;

    TemplateChecks(Ownership ownership, LiveTemplates live) {
        this.ownership = ownership;
        this.live = live;
    }

    /** @param self the family being edited, which may of course share keys with itself */
    TemplateCheck check(String text, String keyspace, @Nullable FamilyId self) {
        var domains =
                ownership.domains().stream().map(domain -> domain.name().text()).collect(Collectors.toSet());
        var findings = new ArrayList<Finding>(Standard.check(text, domains));
        var template = readable(text);
        var neighbours =
                template.map(shape -> neighbours(shape, keyspace, self)).orElse(List.of());
        neighbours.stream()
                .map(TemplateChecks::finding)
                .flatMap(Optional::stream)
                .forEach(findings::add);
        return new TemplateCheck(template, List.copyOf(findings), neighbours);
    }

    private static Optional<KeyTemplate> readable(String text) {
        try {
            return Optional.of(new KeyTemplate(text));
        } catch (TemplateSyntax reported) {
            return Optional.empty();
        }
    }

    private List<Neighbour> neighbours(KeyTemplate template, String keyspace, @Nullable FamilyId self) {
        var found = new ArrayList<Neighbour>();
        for (var other : live.of(keyspace)) {
            if (!other.family().equals(self)) {
                var overlap = template.overlapWith(other.template());
                if (overlap.relation() != Relation.DISJOINT) {
                    found.add(new Neighbour(
                            other.family(),
                            overlap.relation(),
                            overlap.witness().orElse(null)));
                }
            }
        }
        return found;
    }

    /** Two families that share keys cannot both be purged exactly, so neither may be registered beside the other. */
    private static Optional<Finding> finding(Neighbour neighbour) {
        var shared = "Family '%s' has keys of this shape too, such as '%s'."
                .formatted(neighbour.family(), neighbour.witness());
        return switch (neighbour.relation()) {
            case EQUIVALENT, OVERLAPS ->
                Optional.of(new Finding(
                        "KT017",
                        Severity.ERROR,
                        "template",
                        shared + " Give one of them a literal segment of its own.",
                        neighbour.witness()));
            case MORE_SPECIFIC, MORE_GENERAL ->
                Optional.of(new Finding(
                        "KT018",
                        Severity.WARN,
                        "template",
                        shared + " Purges of either keep such keys, since both families claim them.",
                        neighbour.witness()));
            case DISJOINT -> Optional.empty();
        };
    }
}
