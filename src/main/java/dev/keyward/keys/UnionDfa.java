package dev.keyward.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several machines read as one: one table lookup a byte, however many there are. Rows of the table are made when a key
 * first comes by; where that would take too many, the machines are read one by one. Not safe for several threads.
 */
final class UnionDfa {
    /** Rows kept at most; what needs more is odd, and still right. */
    private static final int MOST_STATES = 4_096;

    private static final short DEAD = -1;
    private static final short UNKNOWN = -2;

    /** The machines in a row, each behind the states of those before it. */
    private final List<Automaton> machines;

    private final int[] offsets;
    private final ByteClasses classes;
    private final int width;
    private final Map<BitSet, Integer> numbers = new HashMap<>();
    private final List<BitSet> met = new ArrayList<>();
    private short[] table = {};
    private int[][] accepted = {};

    UnionDfa(List<Automaton> machines) {
        this.machines = List.copyOf(machines);
        this.offsets = new int[machines.size()];
        for (int n = 1; n < offsets.length; n++) {
            offsets[n] = offsets[n - 1] + machines.get(n - 1).states();
        }
        this.classes = new ByteClasses(machines.stream().flatMap(machine -> machine.edges().stream()));
        this.width = classes.count();
        var start = new BitSet();
        Arrays.stream(offsets).forEach(start::set);
        number(start);
    }

    /** Which of the machines accept the key from there to its end, in their order. */
    int[] accepting(byte[] key, int from) {
        int state = 0;
        for (int i = from; i < key.length; i++) {
            var cell = state * width + classes.of(key[i]);
            var next = table[cell];
            state = next == UNKNOWN ? made(state, key[i], cell) : next;
            if (state == DEAD) {
                return NONE;
            }
            if (state == UNKNOWN) {
                return oneByOne(key, from);
            }
        }
        return accepted[state];
    }

    static final int[] NONE = {};

    /** The row's cell for one more byte; {@link #UNKNOWN} stays where there are too many rows. */
    private int made(int state, int b, int cell) {
        var next = step(met.get(state), b);
        if (next.isEmpty()) {
            table[cell] = DEAD;
            return DEAD;
        }
        var known = numbers.get(next);
        if (known == null && met.size() >= MOST_STATES) {
            return UNKNOWN;
        }
        var number = known == null ? number(next) : known;
        table[cell] = (short) number;
        return number;
    }

    private BitSet step(BitSet states, int b) {
        var next = new BitSet();
        int machine = 0;
        for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
            while (machine + 1 < offsets.length && offsets[machine + 1] <= s) {
                machine++;
            }
            for (var edge : machines.get(machine).leaving(s - offsets[machine])) {
                if (edge.on().contains(b)) {
                    next.set(offsets[machine] + edge.to());
                }
            }
        }
        return next;
    }

    private int number(BitSet states) {
        var number = met.size();
        numbers.put(states, number);
        met.add(states);
        if (table.length < met.size() * width) {
            var more = Math.max(4, met.size() * 2);
            var old = table.length;
            table = Arrays.copyOf(table, more * width);
            Arrays.fill(table, old, table.length, UNKNOWN);
            accepted = Arrays.copyOf(accepted, more);
        }
        accepted[number] = acceptedBy(states);
        return number;
    }

    private int[] acceptedBy(BitSet states) {
        var found = new ArrayList<Integer>();
        for (int n = 0; n < offsets.length; n++) {
            if (states.get(offsets[n] + machines.get(n).accepting())) {
                found.add(n);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] oneByOne(byte[] key, int from) {
        var found = new ArrayList<Integer>();
        for (int n = 0; n < offsets.length; n++) {
            if (machines.get(n).accepts(key, from)) {
                found.add(n);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
