package dev.keyward.registry.lint;

import dev.keyward.keys.Atom;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ValueType;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.nio.charset.StandardCharsets;

/**
 * How long a key of a template gets, in bytes, before anybody has measured one. Literals and colons count as they are
 * written. A value counts by its type: int 10 (a number up to two thousand million), date 10, slug 24, hex 32 (the
 * digest MD5 makes), uuid 36, a list its longest value, the default type 24, and a rest 64. The braces of a hash tag
 * are two bytes more.
 */
final class KeyLength {
    private static final int REST = 64;

    private KeyLength() {}

    static long of(KeyTemplate template) {
        var segments = template.segments();
        var inside = segments.stream()
                .flatMap(segment -> segment.atoms().stream())
                .mapToLong(KeyLength::of)
                .sum();
        return inside + segments.size() - 1;
    }

    private static long of(Atom atom) {
        return switch (atom) {
            case Literal(String text) -> bytes(text);
            case Placeholder placeholder when placeholder.rest() -> REST;
            case Placeholder placeholder -> of(placeholder.type()) + (placeholder.hashtag() ? 2 : 0);
        };
    }

    private static long of(ValueType type) {
        return switch (type) {
            case OneOf(var values) ->
                values.stream().mapToLong(KeyLength::bytes).max().orElse(0);
            case Named named ->
                switch (named) {
                    case INT, DATE -> 10;
                    case SLUG, ANY -> 24;
                    case HEX -> 32;
                    case UUID -> 36;
                };
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
