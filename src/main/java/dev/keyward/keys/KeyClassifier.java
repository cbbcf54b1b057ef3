package dev.keyward.keys;

import dev.keyward.keys.Contest.Claim;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of millions of keys whose each is, by one walk over its bytes for all templates together; what it says is what
 * {@link KeyIndex#resolve} says. Made for one scan: templates are compiled as keys need them, so it is not safe for use by
 * several threads.
 */
public final class KeyClassifier<T> {
    /** Several owners claim the key, and nothing settles whose it is. */
    public static final int AMBIGUOUS = -1;

    /** Nobody's, but somebody's in another version. */
    public static final int VERSION_UNKNOWN = -2;

    /** Nobody's. */
    public static final int UNREGISTERED = -3;

    private final List<Claim<T>> claims = new ArrayList<>();
    private final BitSet versioned = new BitSet();
    private final Map<String, Set<byte[]>> versions = new HashMap<>();
    private final TemplatesAlike alike;
    private final Contest<T> contest;

    /** Owners keep the map's order: a place is a number in it. */
    public KeyClassifier(Map<T, ParsedTemplate> templates, Arbiter<T> arbiter) {
        contest = new Contest<>(arbiter);
        templates.forEach((owner, template) -> {
            versioned.set(claims.size(), noteVersion(template.segments()));
            claims.add(new Claim<>(owner, template));
        });
        alike = new TemplatesAlike(List.copyOf(templates.values()));
    }

    /** Whether another version of it can be told: its first two segments are text, as in {@link KeyIndex}. */
    private boolean noteVersion(List<Segment> segments) {
        if (segments.size() < 2 || fixed(segments.getFirst()) == null || fixed(segments.get(1)) == null) {
            return false;
        }
        if (segments.get(1).isVersion()) {
            versions.computeIfAbsent(fixed(segments.getFirst()), _ -> new LinkedHashSet<>())
                    .add(segments.get(1).text().getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    /** The segment's bytes, one character each; null where it is not all text. */
    private static @Nullable String fixed(Segment segment) {
        return segment.atoms().isEmpty()
                ? ""
                : segment.literal()
                        .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .orElse(null);
    }

    /** The place of its owner, or one of the negative answers. */
    public int place(byte[] key) {
        var found = alike.only(key);
        return switch (found) {
            case TemplatesAlike.NONE -> otherVersion(key);
            case TemplatesAlike.SEVERAL -> settled(key);
            default -> found;
        };
    }

    private int settled(byte[] key) {
        var all = alike.all(key).stream().boxed().toList();
        var some = all.stream().map(claims::get).toList();
        return contest.winner(some).map(winner -> all.get(some.indexOf(winner))).orElse(AMBIGUOUS);
    }

    private int otherVersion(byte[] key) {
        var first = colon(key, 0);
        var second = first < key.length ? colon(key, first + 1) : first;
        if (versions.isEmpty() || !isVersion(key, first + 1, second)) {
            return UNREGISTERED;
        }
        var known = versions.getOrDefault(new String(key, 0, first, StandardCharsets.ISO_8859_1), Set.of());
        for (var version : known) {
            if (isVersioned(renamed(key, first, version, second))) {
                return VERSION_UNKNOWN;
            }
        }
        return UNREGISTERED;
    }

    /** Whether a template matches of which another version can be told. */
    private boolean isVersioned(byte[] key) {
        var found = alike.only(key);
        return found == TemplatesAlike.SEVERAL
                ? alike.all(key).intersects(versioned)
                : found != TemplatesAlike.NONE && versioned.get(found);
    }

    private static byte[] renamed(byte[] key, int first, byte[] version, int second) {
        var renamed = new byte[first + 1 + version.length + key.length - second];
        System.arraycopy(key, 0, renamed, 0, first + 1);
        System.arraycopy(version, 0, renamed, first + 1, version.length);
        System.arraycopy(key, second, renamed, first + 1 + version.length, key.length - second);
        return renamed;
    }

    /** A {@code v} and a number without a leading zero. */
    private static boolean isVersion(byte[] key, int from, int to) {
        if (to - from < 2 || key[from] != 'v' || key[from + 1] == '0') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (key[i] < '0' || key[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int colon(byte[] key, int from) {
        int at = from;
        while (at < key.length && key[at] != ':') {
            at++;
        }
        return at;
    }
}
