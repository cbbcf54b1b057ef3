package dev.keyward.discovery.tally;

import dev.keyward.discovery.tally.Register.Shape;
import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.Resolution.VersionUnknown;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says of a key in an unknown version which family's it would be, and by which template. Made when the first one comes. */
public final class VersionFinder {
    /** Of a version segment that people write. */
    private static final int LONGEST = 10;

    private final Register register;
    private @Nullable KeyIndex<Shape> index;

    public VersionFinder(Register register) {
        this.register = register;
    }

    public OtherVersion of(byte[] key) {
        var made = index;
        if (made == null) {
            made = new KeyIndex<>(register.templates(), register.agreed());
            index = made;
        }
        var version = version(key);
        return version != null && made.resolve(key) instanceof VersionUnknown<Shape>(var shape)
                ? new OtherVersion(shape.family(), template(shape, version))
                : OtherVersion.ANY;
    }

    /** The family's own with the version of the key. */
    private String template(Shape shape, String version) {
        var known = register.templates().get(shape);
        var text = known == null ? "" : known.template().text();
        var first = text.indexOf(':');
        var second = text.indexOf(':', first + 1);
        return text.substring(0, first + 1) + version + (second < 0 ? "" : text.substring(second));
    }

    /** The second segment; null when it is longer than any that means a version. */
    private static @Nullable String version(byte[] key) {
        var first = colon(key, 0);
        var second = first < key.length ? colon(key, first + 1) : first;
        return second <= first || second - first - 1 > LONGEST
                ? null
                : new String(key, first + 1, second - first - 1, StandardCharsets.ISO_8859_1);
    }

    private static int colon(byte[] key, int from) {
        int at = from;
        while (at < key.length && key[at] != ':') {
            at++;
        }
        return at;
    }
}
