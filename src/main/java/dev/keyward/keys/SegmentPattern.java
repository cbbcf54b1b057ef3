package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One segment of a template, for the question how badly a segment of a key fits it. */
final class SegmentPattern {
    /** What an unfit value costs; a word that is merely misspelled costs less, another word more. */
    static final int UNFIT = 3;

    private static final int MISSPELLED = 2;
    private static final int OTHER = 5;
    private final Segment segment;
    private final boolean rest;
    private final @Nullable String word;
    private final @Nullable Automaton values;

    SegmentPattern(Segment segment) {
        this.segment = segment;
        this.rest = segment.atoms().stream().anyMatch(atom -> atom instanceof Placeholder place && place.rest());
        this.word = segment.atoms().isEmpty()
                ? ""
                : segment.literal().map(SegmentPattern::inBytes).orElse(null);
        this.values = word == null ? Automaton.of(segment.atoms()) : null;
    }

    /** The text's bytes, one character each. */
    static String inBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    Segment segment() {
        return segment;
    }

    /** Whether it takes whatever comes behind it too. */
    boolean isRest() {
        return rest;
    }

    /** The word it is, in bytes; null where it takes values. */
    @Nullable
    String word() {
        return word;
    }

    /** 0 where the segment of a key, in bytes, fits. */
    int cost(String part) {
        if (values != null) {
            return fits(part) ? 0 : UNFIT;
        }
        var own = word == null ? "" : word;
        if (own.equals(part)) {
            return 0;
        }
        return Spelling.isClose(own, part) || (segment.isVersion() && Segment.isVersion(part)) ? MISSPELLED : OTHER;
    }

    private boolean fits(String part) {
        if (rest) {
            return part.startsWith(segment.atoms().getFirst() instanceof Literal(String text) ? inBytes(text) : "");
        }
        return values != null && values.accepts(part.getBytes(StandardCharsets.ISO_8859_1), 0);
    }
}
