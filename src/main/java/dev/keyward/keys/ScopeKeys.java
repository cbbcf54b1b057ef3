package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All keys that can be written from a scope in which every placeholder has its values. They are counted and made one by
 * one, and each still has to pass the scope's matcher: a key that can be read in two ways belongs to one of them.
 */
public final class ScopeKeys {
    private final List<List<String>> values;
    private final long count;

    private ScopeKeys(List<List<String>> values, long count) {
        this.values = values;
        this.count = count;
    }

    /** Empty where a placeholder may have any value, or where there are more than so many keys. */
    public static Optional<ScopeKeys> of(KeyScope scope, long most) {
        var values = scope.template().atoms().stream()
                .map(atom -> values(atom, scope))
                .toList();
        var count = 1L;
        for (var some : values) {
            count *= some.size();
            if (count == 0 || count > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new ScopeKeys(values, count));
    }

    /** A literal has one; a placeholder of which everything is wanted has none that could be written. */
    private static List<String> values(Atom atom, KeyScope scope) {
        return switch (atom) {
            case Literal(String text) -> List.of(text);
            case Placeholder placeholder ->
                scope.values().getOrDefault(placeholder.name(), List.of()).stream()
                        .map(value -> placeholder.hashtag() ? "{" + value + "}" : value)
                        .toList();
        };
    }

    public long count() {
        return count;
    }

    /** The key in this place, from 0 to one below the count. */
    public byte[] key(long place) {
        var key = new ByteArrayOutputStream();
        var rest = place;
        for (var some : values) {
            var text = some.get((int) (rest % some.size()));
            key.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            rest /= some.size();
        }
        return key.toByteArray();
    }
}
