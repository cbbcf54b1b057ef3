package dev.keyward.keys;

import java.util.stream.IntStream;

/** Some of the 256 bytes. */
final class ByteSet {
    private static final ByteSet[] SINGLE =
            IntStream.range(0, 256).mapToObj(b -> ranges(b, b)).toArray(ByteSet[]::new);

    static final ByteSet ALL = ranges(0, 255);
    static final ByteSet PLAIN = ALL.without(":{}");
    static final ByteSet DIGITS = ranges('0', '9');
    static final ByteSet HEX = ranges('0', '9', 'a', 'f', 'A', 'F');
    static final ByteSet SLUG_START = ranges('0', '9', 'a', 'z');
    static final ByteSet SLUG = ranges('0', '9', 'a', 'z', '-', '-');

    private final boolean[] in = new boolean[256];

    private ByteSet() {}

    static ByteSet of(int b) {
        return SINGLE[b & 0xff];
    }

    /** Pairs of a first and a last byte. */
    static ByteSet ranges(int... bounds) {
        var set = new ByteSet();
        for (int i = 0; i < bounds.length; i += 2) {
            for (int b = bounds[i]; b <= bounds[i + 1]; b++) {
                set.in[b] = true;
            }
        }
        return set;
    }

    private ByteSet without(String excluded) {
        var set = new ByteSet();
        for (int b = 0; b < 256; b++) {
            set.in[b] = in[b] && excluded.indexOf(b) < 0;
        }
        return set;
    }

    boolean contains(int b) {
        return in[b & 0xff];
    }
}
