package dev.keyward.keys;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The keys of a template as a small machine without empty moves. Its states lie on a chain: every state is reachable, and
 * the last one, the only accepting one, can be reached from every state.
 */
final class Automaton {

    /** From one state to another on one byte, on behalf of the atom with that index. */
    record Edge(int from, ByteSet on, int to, int atom) {}

    private final List<Edge> edges;
    private final List<List<Edge>> leaving;
    private final int[] entries;

    Automaton(int states, List<Edge> edges, int[] entries) {
        this.edges = List.copyOf(edges);
        this.entries = entries;
        this.leaving = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            leaving.add(new ArrayList<>());
        }
        edges.forEach(edge -> leaving.get(edge.from()).add(edge));
    }

    static Automaton of(List<Atom> atoms) {
        return new AutomatonBuilder().build(atoms);
    }

    int states() {
        return leaving.size();
    }

    int accepting() {
        return leaving.size() - 1;
    }

    /** The state in which the atom begins. */
    int entry(int atom) {
        return entries[atom];
    }

    List<Edge> edges() {
        return edges;
    }

    List<Edge> leaving(int state) {
        return leaving.get(state);
    }

    /** All states after one byte more. The work is bounded by the number of edges, whatever came before. */
    BitSet step(BitSet states, int b) {
        var next = new BitSet();
        for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
            for (var edge : leaving.get(s)) {
                if (edge.on().contains(b)) {
                    next.set(edge.to());
                }
            }
        }
        return next;
    }

    BitSet start() {
        var start = new BitSet();
        start.set(0);
        return start;
    }

    /** Whether the key is accepted from the given position to its end. */
    boolean accepts(byte[] key, int from) {
        var states = start();
        for (int i = from; i < key.length && !states.isEmpty(); i++) {
            states = step(states, key[i]);
        }
        return states.get(accepting());
    }
}
