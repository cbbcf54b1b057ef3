package dev.keyward.keys;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A part of a template's keys: those that carry one of the given values in each placeholder named. A value is a literal,
 * whatever it looks like, and never widens the scope. Without values the scope is the whole template. Values are kept in
 * the template's order, each once. The constructor throws {@link ScopeSyntax} for a value that cannot be.
 */
public record KeyScope(KeyTemplate template, Map<String, List<String>> values) {
    /** The most values for one placeholder. */
    public static final int MAX_VALUES = 100;

    /** The longest value, in UTF-8 bytes. */
    public static final int MAX_BYTES = 512;

    public KeyScope {
        var check = new ScopeCheck(template);
        values.forEach(check::judge);
        var ordered = new LinkedHashMap<String, List<String>>();
        for (var placeholder : template.placeholders()) {
            var chosen = values.get(placeholder.name());
            if (chosen != null) {
                ordered.put(placeholder.name(), List.copyOf(new LinkedHashSet<>(chosen)));
            }
        }
        values = Collections.unmodifiableMap(ordered);
    }

    /** The glob for SCAN MATCH: a single value stands in it, escaped; several values leave a star. */
    public byte[] scanPattern() {
        return GlobPattern.of(template.atoms(), placeholder -> values.getOrDefault(placeholder.name(), List.of()));
    }

    /** The bytes that every key of the scope begins with; perhaps none. */
    public byte[] beginning() {
        return Beginning.of(template.atoms(), values);
    }

    /**
     * One glob that lets every key of all these scopes through, so that one scan does for them; no bytes at all where they
     * begin in different ways.
     */
    public static byte[] scanPattern(List<KeyScope> scopes) {
        if (scopes.size() == 1) {
            return scopes.getFirst().scanPattern();
        }
        var common = Beginning.common(scopes.stream().map(KeyScope::beginning).toList());
        return common.length == 0 ? common : GlobPattern.behind(common);
    }

    /**
     * Accepts the keys of the template whose values, read as {@link KeyMatcher#values} reads them, are among the given
     * ones. A key that could also be read otherwise is judged by that one reading.
     */
    public KeyMatcher matcher() {
        return new ScopeMatcher(template.atoms(), values);
    }
}
