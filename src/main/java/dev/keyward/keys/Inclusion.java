package dev.keyward.keys;

import dev.keyward.keys.Automaton.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks whether one machine has a key that the other lacks: follows one state of the first together with all states the
 * second may be in. A pair is skipped when a harder one, with fewer states of the second, was met before.
 */
final class Inclusion {
    /** More than any sane pair of templates needs; beyond it the answer is the cautious one. */
    static final int MOST_PAIRS = 20_000;

    private record Pair(int state, BitSet others) {}

    private final Automaton one;
    private final Automaton other;
    private final ByteClasses classes;
    private final List<List<BitSet>> met;
    private final Queue<Pair> pending = new ArrayDeque<>();
    private int pairs;

    private Inclusion(Automaton one, Automaton other) {
        this.one = one;
        this.other = other;
        this.classes = new ByteClasses(Stream.concat(one.edges().stream(), other.edges().stream()));
        this.met = IntStream.range(0, one.states())
                .<List<BitSet>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    /** Whether the one has a key of its own; also true where finding out would take too long. */
    static boolean hasMore(Automaton one, Automaton other) {
        return new Inclusion(one, other).search();
    }

    private boolean search() {
        meet(0, other.start());
        while (!pending.isEmpty()) {
            var pair = pending.remove();
            for (var edge : one.leaving(pair.state())) {
                if (escapes(edge, pair.others())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean escapes(Edge edge, BitSet others) {
        for (int c = 0; c < classes.count(); c++) {
            int b = classes.representative(c);
            if (edge.on().contains(b)) {
                var next = other.step(others, b);
                // Every state of the one leads to some key, so a dead partner settles it.
                var alone = next.isEmpty() || (edge.to() == one.accepting() && !next.get(other.accepting()));
                if (alone || pairs > MOST_PAIRS) {
                    return true;
                }
                meet(edge.to(), next);
            }
        }
        return false;
    }

    private void meet(int state, BitSet others) {
        if (met.get(state).stream().noneMatch(fewer -> contains(others, fewer))) {
            met.get(state).removeIf(more -> contains(more, others));
            met.get(state).add(others);
            pending.add(new Pair(state, others));
            pairs++;
        }
    }

    private static boolean contains(BitSet more, BitSet fewer) {
        for (int s = fewer.nextSetBit(0); s >= 0; s = fewer.nextSetBit(s + 1)) {
            if (!more.get(s)) {
                return false;
            }
        }
        return true;
    }
}
