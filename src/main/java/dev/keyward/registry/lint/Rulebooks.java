package dev.keyward.registry.lint;

import java.util.List;
import java.util.Map;

/**
 * The standards in force at one moment. For each rule the most specific one counts: domain over keyspace over global.
 *
 * @param global what holds everywhere
 * @param keyspaces what holds in a keyspace, by its name
 * @param domains what holds for the families of a domain, by its slug
 */
public record Rulebooks(
        List<RuleSetting> global, Map<String, List<RuleSetting>> keyspaces, Map<String, List<RuleSetting>> domains) {
    /** No standard but the built-in one. */
    public static final Rulebooks BUILT_IN = new Rulebooks(List.of(), Map.of(), Map.of());

    public Rulebooks {
        global = List.copyOf(global);
        keyspaces = Map.copyOf(keyspaces);
        domains = Map.copyOf(domains);
    }

    /** The rules for a family of a domain in a keyspace. */
    public Rulebook at(String domain, String keyspace) {
        return Rulebook.BUILT_IN
                .over(global)
                .over(keyspaces.getOrDefault(keyspace, List.of()))
                .over(domains.getOrDefault(domain, List.of()));
    }
}
