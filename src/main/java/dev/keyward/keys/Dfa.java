package dev.keyward.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A machine in one state at a time: one table lookup for each byte. Given up when it would grow beyond a bound. */
final class Dfa {
    /** Templates that follow the standard need about as many states as they have bytes; only oddities need more. */
    static final int MOST_STATES = 2_048;

    private static final int DEAD = -1;

    private final ByteClasses classes;
    private final int width;
    private final int[] table;
    private final boolean[] accepting;

    private Dfa(ByteClasses classes, List<int[]> rows, BitSet accepting) {
        this.classes = classes;
        this.width = classes.count();
        this.table = rows.stream().flatMapToInt(Arrays::stream).toArray();
        this.accepting = new boolean[rows.size()];
        accepting.stream().forEach(state -> this.accepting[state] = true);
    }

    /** Empty when more than the bound of states would be needed. */
    static Optional<Dfa> of(Automaton automaton) {
        return new Making(automaton).made();
    }

    /** Whether the key is accepted from the given position to its end. */
    boolean accepts(byte[] key, int from) {
        int state = 0;
        for (int i = from; i < key.length; i++) {
            state = table[state * width + classes.of(key[i])];
            if (state == DEAD) {
                return false;
            }
        }
        return accepting[state];
    }

    /** Sets of states become single states, as they are met. */
    private static final class Making {
        private final Automaton automaton;
        private final ByteClasses classes;
        private final Map<BitSet, Integer> numbers = new HashMap<>();
        private final List<BitSet> met = new ArrayList<>();
        private final List<int[]> rows = new ArrayList<>();
        private final BitSet accepting = new BitSet();

        Making(Automaton automaton) {
            this.automaton = automaton;
            this.classes = new ByteClasses(automaton.edges().stream());
        }

        Optional<Dfa> made() {
            number(automaton.start());
            while (rows.size() < met.size() && met.size() <= MOST_STATES) {
                rows.add(row(met.get(rows.size())));
            }
            return rows.size() == met.size() ? Optional.of(new Dfa(classes, rows, accepting)) : Optional.empty();
        }

        private int[] row(BitSet states) {
            var row = new int[classes.count()];
            for (int c = 0; c < row.length; c++) {
                var next = automaton.step(states, classes.representative(c));
                row[c] = next.isEmpty() ? DEAD : number(next);
            }
            return row;
        }

        private int number(BitSet states) {
            return numbers.computeIfAbsent(states, fresh -> {
                accepting.set(met.size(), fresh.get(automaton.accepting()));
                met.add(fresh);
                return met.size() - 1;
            });
        }
    }
}
