package dev.keyward.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine with one state at a time: a table lookup for each byte. Given up when it would grow beyond a bound. */
final class Dfa {
    /** Templates that follow the standard need about as many states as they have bytes; only oddities need more. */
    static final int MOST_STATES = 2_048;

    private static final int DEAD = -1;

    private final Automaton automaton;
    private final ByteClasses classes;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> pending = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();
    private final BitSet accepting = new BitSet();

    private Dfa(Automaton automaton) {
        this.automaton = automaton;
        this.classes = new ByteClasses(automaton);
    }

    /** Empty when more than the bound of states would be needed. */
    static Optional<Dfa> of(Automaton automaton) {
        var dfa = new Dfa(automaton);
        var start = new BitSet();
        start.set(0);
        dfa.number(start);
        while (dfa.rows.size() < dfa.pending.size() && dfa.pending.size() <= MOST_STATES) {
            dfa.rows.add(dfa.row(dfa.pending.get(dfa.rows.size())));
        }
        var complete = dfa.rows.size() == dfa.pending.size();
        dfa.numbers.clear();
        dfa.pending.clear();
        return complete ? Optional.of(dfa) : Optional.empty();
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
            if (fresh.get(automaton.accepting())) {
                accepting.set(pending.size());
            }
            pending.add(fresh);
            return pending.size() - 1;
        });
    }

    int size() {
        return rows.size();
    }

    ByteClasses classes() {
        return classes;
    }

    /** The state after one byte more; negative when no key begins like that. */
    int next(int state, int b) {
        return rows.get(state)[classes.of(b)];
    }

    boolean accepting(int state) {
        return accepting.get(state);
    }

    boolean accepts(byte[] key) {
        int state = 0;
        for (byte b : key) {
            state = next(state, b);
            if (state == DEAD) {
                return false;
            }
        }
        return accepting(state);
    }
}
