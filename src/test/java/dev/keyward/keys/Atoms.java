package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Takes templates apart for tests of other packages. */
public final class Atoms {
    private Atoms() {}

    /** A key with values from elsewhere. */
    public static String filled(String template, BiFunction<String, ValueType, String> values) {
        return new KeyTemplate(template)
                .atoms().stream()
                        .map(atom -> switch (atom) {
                            case Literal(String text) -> text;
                            case Placeholder it ->
                                it.hashtag()
                                        ? "{" + values.apply(it.name(), it.type()) + "}"
                                        : values.apply(it.name(), it.type());
                        })
                        .collect(Collectors.joining());
    }

    /** A template without names and types: what is text, what is a value and what a hash tag. */
    public static String bare(String template) {
        return new KeyTemplate(template)
                .atoms().stream()
                        .map(atom -> switch (atom) {
                            case Literal(String text) -> text;
                            case Placeholder it -> it.rest() ? "{...}" : it.hashtag() ? "{{}}" : "{}";
                        })
                        .collect(Collectors.joining());
    }
}
