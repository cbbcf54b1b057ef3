package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Writes a Redis glob byte by byte: a backslash before each of {@code \ * ? [}, and never two stars in a row. */
final class GlobPattern {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean starred;

    private GlobPattern() {}

    /** A placeholder with exactly one value becomes that value; every other one becomes a star. */
    static byte[] of(List<Atom> atoms, Function<Placeholder, List<String>> values) {
        var pattern = new GlobPattern();
        for (var atom : atoms) {
            switch (atom) {
                case Literal literal -> pattern.literal(literal.text());
                case Placeholder placeholder -> pattern.placeholder(placeholder, values.apply(placeholder));
            }
        }
        return pattern.bytes.toByteArray();
    }

    /** Everything that begins with these bytes. */
    static byte[] behind(byte[] beginning) {
        var pattern = new GlobPattern();
        pattern.literal(beginning);
        pattern.star();
        return pattern.bytes.toByteArray();
    }

    private void placeholder(Placeholder placeholder, List<String> values) {
        literal(placeholder.hashtag() ? "{" : "");
        if (values.size() == 1) {
            literal(values.getFirst());
        } else {
            star();
        }
        literal(placeholder.hashtag() ? "}" : "");
    }

    private void star() {
        if (!starred) {
            bytes.write('*');
            starred = true;
        }
    }

    private void literal(String text) {
        literal(text.getBytes(StandardCharsets.UTF_8));
    }

    private void literal(byte[] text) {
        for (byte b : text) {
            if (b == '\\' || b == '*' || b == '?' || b == '[') {
                bytes.write('\\');
            }
            bytes.write(b);
            starred = false;
        }
    }
}
