package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Segment;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.lint.Facts;
import dev.keyward.registry.lint.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a template alone: the rules in force where it would live, and the families it would share keys with. */
@Component
class TemplateChecks {
    private final Ownership ownership;
    private final Neighbourhood neighbourhood;
    private final StandardsInForce standards;

    TemplateChecks(
            Ownership ownership, Neighbourhood neighbourhood, KeyspaceRevisions revisions, StandardsInForce standards) {
        this.ownership = ownership;
        this.neighbourhood = neighbourhood;
        this.standards = standards;
    }

    /** @param self the family being edited, which may of course share keys with itself */
    TemplateCheck check(String text, String keyspace, @Nullable FamilyId self) {
        try {
            return check(new KeyTemplate(text), keyspace, self);
        } catch (TemplateSyntax unreadable) {
            return new TemplateCheck(Optional.empty(), List.of(Standard.unreadable(text, unreadable)), List.of());
        }
    }

    private TemplateCheck check(KeyTemplate template, String keyspace, @Nullable FamilyId self) {
        var domains =
                ownership.domains().stream().map(domain -> domain.name().text()).collect(Collectors.toSet());
        var near = neighbourhood.of(template, keyspace, self);
        var findings = new ArrayList<Finding>(standards
                .now()
                .at(domain(template), keyspace)
                .judge(Facts.of(template, domains).beside(near.claims())));
        near.reserved().ifPresent(findings::add);
        return new TemplateCheck(Optional.of(template), List.copyOf(findings), near.neighbours());
    }

    /** The first segment says whose standard counts (KT001). */
    private static String domain(KeyTemplate template) {
        return Optional.of(template.segments().getFirst())
                .flatMap(Segment::literal)
                .orElse("");
    }
}
