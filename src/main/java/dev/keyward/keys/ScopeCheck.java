package dev.keyward.keys;

import dev.keyward.keys.Atom.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Judges the values of a scope, one placeholder at a time. */
final class ScopeCheck {
    private final KeyTemplate template;

    ScopeCheck(KeyTemplate template) {
        this.template = template;
    }

    void judge(String name, List<String> values) {
        var places = template.placeholders().stream()
                .filter(placeholder -> placeholder.name().equals(name))
                .toList();
        if (places.isEmpty()) {
            throw new ScopeSyntax(name, unknown(name));
        }
        if (values.isEmpty()) {
            throw new ScopeSyntax(name, "Give at least one value for %s, or leave it out to mean all.".formatted(name));
        }
        if (values.size() > KeyScope.MAX_VALUES) {
            throw new ScopeSyntax(
                    name,
                    "%s has %d values; at most %d at a time. Split the scope."
                            .formatted(name, values.size(), KeyScope.MAX_VALUES));
        }
        values.forEach(value -> places.forEach(place -> judge(place, value)));
    }

    private void judge(Placeholder place, String value) {
        if (value.isEmpty()) {
            throw new ScopeSyntax(
                    place.name(),
                    "A value of %s is empty. Remove it, or leave %s out to mean all."
                            .formatted(place.name(), place.name()));
        }
        if (value.length() > KeyScope.MAX_BYTES || value.getBytes(StandardCharsets.UTF_8).length > KeyScope.MAX_BYTES) {
            throw new ScopeSyntax(
                    place.name(),
                    "%s is longer than %d bytes, the most a value may have."
                            .formatted(Quoted.of(value), KeyScope.MAX_BYTES));
        }
        if (value.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw new ScopeSyntax(
                    place.name(), "%s holds NUL or half of a character. Type it again.".formatted(Quoted.of(value)));
        }
        if (!fits(place, value)) {
            throw new ScopeSyntax(
                    place.name(),
                    "%s cannot be a %s: a value is %s."
                            .formatted(
                                    Quoted.of(value), place.name(), place.type().says()));
        }
    }

    private static boolean fits(Placeholder place, String value) {
        var bare = new Placeholder(place.name(), place.type(), place.rest(), false);
        return Automaton.of(List.of(bare)).accepts(value.getBytes(StandardCharsets.UTF_8), 0);
    }

    private String unknown(String name) {
        var names = template.placeholders().stream()
                .map(Placeholder::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return "The template has no placeholder %s. %s"
                .formatted(Quoted.of(name), names.isEmpty() ? "It has none at all." : "It has " + names + ".");
    }
}
