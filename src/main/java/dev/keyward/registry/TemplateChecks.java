package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.ownership.Ownership;
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
    private final Neighbourhood neighbourhood;
    private final KeyspaceRevisions revisions;

    TemplateChecks(Ownership ownership, Neighbourhood neighbourhood, KeyspaceRevisions revisions) {
        this.ownership = ownership;
        this.neighbourhood = neighbourhood;
        this.revisions = revisions;
    }

    /** The same for whoever writes next: until the transaction ends nobody else changes the keyspace's templates. */
    TemplateCheck checkToWrite(String text, String keyspace, @Nullable FamilyId self) {
        revisions.hold(keyspace);
        return check(text, keyspace, self);
    }

    /** @param self the family being edited, which may of course share keys with itself */
    TemplateCheck check(String text, String keyspace, @Nullable FamilyId self) {
        var domains =
                ownership.domains().stream().map(domain -> domain.name().text()).collect(Collectors.toSet());
        var findings = new ArrayList<Finding>(Standard.check(text, domains));
        var template = readable(text);
        var near = template.map(shape -> neighbourhood.of(shape, keyspace, self));
        near.map(Neighbourhood.Near::findings).ifPresent(findings::addAll);
        return new TemplateCheck(
                template,
                List.copyOf(findings),
                near.map(Neighbourhood.Near::neighbours).orElse(List.of()));
    }

    private static Optional<KeyTemplate> readable(String text) {
        try {
            return Optional.of(new KeyTemplate(text));
        } catch (TemplateSyntax reported) {
            return Optional.empty();
        }
    }
}
