package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills a template with values that a person recognises. */
final class ExampleKey {
    private static final Map<String, String> KNOWN = Map.of(
            "region",
            "eu",
            "locale",
            "en",
            "lang",
            "en",
            "language",
            "en",
            "country",
            "de",
            "currency",
            "usd",
            "tenant",
            "acme",
            "page",
            "1",
            "year",
            "2026",
            "hour",
            "12");

    private ExampleKey() {}

    static String of(List<Atom> atoms) {
        return atoms.stream()
                .map(atom -> switch (atom) {
                    case Literal literal -> literal.text();
                    case Placeholder placeholder when placeholder.hashtag() -> "{" + value(placeholder) + "}";
                    case Placeholder placeholder -> value(placeholder);
                })
                .collect(Collectors.joining());
    }

    private static String value(Placeholder placeholder) {
        return switch (placeholder.type()) {
            case OneOf(List<String> values) -> values.getFirst();
            case Named named -> named == Named.ANY ? guess(placeholder) : value(named);
        };
    }

    private static String value(Named type) {
        return switch (type) {
            case ANY, SLUG -> "blue-mug";
            case INT -> "42";
            case UUID -> "3f2b8c1e-0d4a-4b6f-9a7c-5e1d2c3b4a59";
            case HEX -> "9f86d081";
            case DATE -> "2026-01-31";
        };
    }

    private static String guess(Placeholder placeholder) {
        if (placeholder.rest()) {
            return "any:thing";
        }
        var name = placeholder.name().toLowerCase(Locale.ROOT);
        return name.endsWith("id") ? "42" : KNOWN.getOrDefault(name, "blue-mug");
    }
}
