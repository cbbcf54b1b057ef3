package dev.keyward.registry.lint;

import dev.keyward.keys.KeyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules look at. Whoever asks gathers it; a rule that finds its fact missing stays silent.
 *
 * @param template the template to judge
 * @param domainSlugs the slugs of all registered domains
 * @param declared the rest of the manifest; absent while somebody only types a template
 * @param lineage the shapes the family had before
 * @param claims the other families of the keyspace that have keys of this shape too
 */
public record Facts(
        KeyTemplate template,
        Set<String> domainSlugs,
        Optional<Declared> declared,
        Lineage lineage,
        List<Claim> claims) {
    public Facts {
        domainSlugs = Set.copyOf(domainSlugs);
        claims = List.copyOf(claims);
    }

    /** A template alone. */
    public static Facts of(KeyTemplate template, Set<String> domainSlugs) {
        return new Facts(template, domainSlugs, Optional.empty(), Lineage.NEW, List.of());
    }

    public Facts with(Declared manifest) {
        return new Facts(template, domainSlugs, Optional.of(manifest), lineage, claims);
    }

    public Facts after(Lineage known) {
        return new Facts(template, domainSlugs, declared, known, claims);
    }

    public Facts beside(List<Claim> others) {
        return new Facts(template, domainSlugs, declared, lineage, others);
    }

    /** Whether the keys were there before the standard (playbook, "Migration Path for Legacy Caches"). */
    boolean legacy() {
        return declared.filter(known -> known.spec().followsLegacyPath()).isPresent();
    }
}
