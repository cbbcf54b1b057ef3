package dev.keyward.keys;

import java.util.Arrays;
import java.util.HashMap;

/** Bytes that a machine cannot tell apart, taken together. */
final class ByteClasses {
    private final int[] classOf = new int[256];
    private int[] representatives = {0};

    ByteClasses(Automaton automaton) {
        automaton.edges().stream().map(Automaton.Edge::on).distinct().forEach(this::split);
    }

    private void split(ByteSet set) {
        var numbers = new HashMap<Integer, Integer>();
        var first = new int[256];
        for (int b = 0; b < 256; b++) {
            var old = classOf[b] * 2 + (set.contains(b) ? 1 : 0);
            var fresh = numbers.size();
            var number = numbers.computeIfAbsent(old, unseen -> fresh);
            if (number == fresh) {
                first[number] = b;
            }
            classOf[b] = number;
        }
        representatives = Arrays.copyOf(first, numbers.size());
    }

    int count() {
        return representatives.length;
    }

    int of(int b) {
        return classOf[b & 0xff];
    }

    int representative(int number) {
        return representatives[number];
    }
}
