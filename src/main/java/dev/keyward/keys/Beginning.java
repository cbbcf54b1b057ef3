package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The bytes that every key of a scope begins with. */
final class Beginning {
    private Beginning() {}

    static byte[] of(List<Atom> atoms, Map<String, List<String>> values) {
        var bytes = new ByteArrayOutputStream();
        for (var atom : atoms) {
            switch (atom) {
                case Literal(String text) -> write(bytes, text);
                case Placeholder placeholder -> {
                    var some = values.getOrDefault(placeholder.name(), List.of());
                    write(bytes, placeholder.hashtag() ? "{" : "");
                    if (some.size() != 1) {
                        return bytes.toByteArray();
                    }
                    write(bytes, some.getFirst() + (placeholder.hashtag() ? "}" : ""));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What all of them begin with; perhaps nothing. */
    static byte[] common(List<byte[]> beginnings) {
        var common = beginnings.getFirst();
        for (var other : beginnings) {
            var differ = Arrays.mismatch(common, other);
            common = differ < 0 ? common : Arrays.copyOf(common, differ);
        }
        return common;
    }
}
