package dev.keyward.registry.lint;

import dev.keyward.keys.KeyTemplate;
import java.util.Set;

/**
 * What the rules look at.
 *
 * @param template the template to judge
 * @param domainSlugs the slugs of all registered domains
 */
public record LintContext(KeyTemplate template, Set<String> domainSlugs) {
    public LintContext {
        domainSlugs = Set.copyOf(domainSlugs);
    }
}
