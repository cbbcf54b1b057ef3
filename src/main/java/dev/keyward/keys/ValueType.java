package dev.keyward.keys;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which values fit into a placeholder. */
public sealed interface ValueType {

    /** As written after the {@code =}; empty for the default type. */
    String word();

    /** What a value looks like, to finish the sentence "a value is …". */
    String says();

    /** The types with a name of their own. Bytes are ASCII; there are no signs and no other digits than 0 to 9. */
    enum Named implements ValueType {
        ANY("one or more bytes, but no ':', '{' or '}'"),
        INT("one or more of the digits 0 to 9"),
        SLUG("lower-case letters a to z, digits and '-', not starting with '-'"),
        UUID("a UUID such as 3f2b8c1e-0d4a-4b6f-9a7c-5e1d2c3b4a59"),
        HEX("hexadecimal digits, 0 to 9 and a to f in either case"),
        DATE("a date such as 2026-01-31");

        private final String says;

        Named(String says) {
            this.says = says;
        }

        @Override
        public String word() {
            return this == ANY ? "" : name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String says() {
            return says;
        }
    }

    /** One of a few values, in the order written. */
    record OneOf(List<String> values) implements ValueType {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty() || values.contains("")) {
                throw new IllegalArgumentException(
                        "A list of values has something on each side of every '|', as in {region=eu|us}.");
            }
            if (new HashSet<>(values).size() < values.size()) {
                throw new IllegalArgumentException("A list of values names each value once.");
            }
        }

        @Override
        public String word() {
            return String.join("|", values);
        }

        @Override
        public String says() {
            return "one of " + Quoted.plain(String.join(", ", values));
        }
    }

    /** Words people write when they mean a type; as a list with a single value they would match next to nothing. */
    Set<String> MISTAKEN = Set.of(
            "any",
            "bool",
            "boolean",
            "datetime",
            "double",
            "enum",
            "float",
            "guid",
            "hexadecimal",
            "id",
            "integer",
            "long",
            "num",
            "number",
            "regex",
            "str",
            "string",
            "text",
            "time",
            "timestamp");

    /** Reads what stands after the {@code =}. */
    static ValueType parse(String word) {
        for (var named : Named.values()) {
            if (named != Named.ANY && named.word().equals(word)) {
                return named;
            }
        }
        var lower = word.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || MISTAKEN.contains(lower) || (!lower.equals(word) && isName(lower))) {
            throw new IllegalArgumentException(
                    "%s is no type. Write int, slug, uuid, hex, date or a list such as eu|us, or leave '=' and the type out."
                            .formatted(Quoted.of(word)));
        }
        return new OneOf(List.of(word.split("\\|", -1)));
    }

    private static boolean isName(String word) {
        for (var named : Named.values()) {
            if (named.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
