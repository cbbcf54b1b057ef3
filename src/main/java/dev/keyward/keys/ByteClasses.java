package dev.keyward.keys;

import java.util.Arrays;
import java.util.stream.Stream;

/** Bytes that no edge tells apart, taken together. */
final class ByteClasses {
    private final byte[] classOf = new byte[256];
    private int[] representatives = {0};

    ByteClasses(Stream<Automaton.Edge> edges) {
        edges.map(Automaton.Edge::on).distinct().forEach(this::split);
    }

    /** Parts each class into the bytes inside the set and those outside. */
    private void split(ByteSet set) {
        var renamed = new int[representatives.length * 2];
        var first = new int[renamed.length];
        int count = 0;
        for (int b = 0; b < 256; b++) {
            var part = of(b) * 2 + (set.contains(b) ? 1 : 0);
            if (renamed[part] == 0) {
                first[count++] = b;
                renamed[part] = count;
            }
            classOf[b] = (byte) (renamed[part] - 1);
        }
        representatives = Arrays.copyOf(first, count);
    }

    int count() {
        return representatives.length;
    }

    int of(int b) {
        return classOf[b & 0xff] & 0xff;
    }

    int representative(int number) {
        return representatives[number];
    }
}
