package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.BitSet;
import java.util.List;

/** Tells where each atom ends in a key that is known to match. */
final class Reading {
    private final Automaton automaton;
    private final List<Atom> atoms;
    private final byte[][] literals;
    private final boolean plain;

    Reading(List<Atom> atoms) {
        this.automaton = Automaton.of(atoms);
        this.atoms = List.copyOf(atoms);
        this.literals = atoms.stream()
                .map(atom -> atom instanceof Literal literal ? literal.bytes() : new byte[0])
                .toArray(byte[][]::new);
        this.plain = readsOneWay();
    }

    /** The end of each atom, exclusive. */
    int[] ends(byte[] key) {
        return plain ? run(key) : shortest(key);
    }

    /** Whether each placeholder ends where its bytes do, so that a key can be read in one way only. */
    private boolean readsOneWay() {
        for (int k = 0; k + 1 < atoms.size(); k++) {
            var ambiguous = atoms.get(k) instanceof Placeholder placeholder
                    && !placeholder.hashtag()
                    && (!(atoms.get(k + 1) instanceof Literal) || inside(k, literals[k + 1][0]));
            if (ambiguous) {
                return false;
            }
        }
        return true;
    }

    /** Whether the atom may hold the byte somewhere. */
    private boolean inside(int atom, int b) {
        return automaton.edges().stream()
                .anyMatch(edge -> edge.atom() == atom && edge.on().contains(b));
    }

    private int[] run(byte[] key) {
        var ends = new int[atoms.size()];
        int at = 0;
        for (int k = 0; k < ends.length; k++) {
            at = switch (atoms.get(k)) {
                case Literal _ -> at + literals[k].length;
                case Placeholder placeholder when placeholder.hashtag() -> indexOf('}', key, at) + 1;
                case Placeholder _ -> k == atoms.size() - 1 ? key.length : indexOf(literals[k + 1][0], key, at);
            };
            ends[k] = at;
        }
        return ends;
    }

    private static int indexOf(int b, byte[] key, int from) {
        int at = from;
        while (key[at] != (byte) b) {
            at++;
        }
        return at;
    }

    /** From left to right, each atom as short as the rest of the key allows. */
    private int[] shortest(byte[] key) {
        var viable = viable(key);
        var ends = new int[atoms.size()];
        int at = 0;
        for (int k = 0; k < ends.length; k++) {
            at = end(k, at, key, viable);
            ends[k] = at;
        }
        return ends;
    }

    /** For each position the states from which the rest of the key is accepted. */
    private BitSet[] viable(byte[] key) {
        var viable = new BitSet[key.length + 1];
        viable[key.length] = new BitSet();
        viable[key.length].set(automaton.accepting());
        for (int i = key.length - 1; i >= 0; i--) {
            viable[i] = new BitSet();
            for (var edge : automaton.edges()) {
                if (edge.on().contains(key[i]) && viable[i + 1].get(edge.to())) {
                    viable[i].set(edge.from());
                }
            }
        }
        return viable;
    }

    private int end(int atom, int from, byte[] key, BitSet[] viable) {
        if (atom + 1 == atoms.size()) {
            return key.length;
        }
        var states = new BitSet();
        states.set(automaton.entry(atom));
        int at = from;
        do {
            states = stepWithin(atom, states, key[at++]);
        } while (!states.get(automaton.entry(atom + 1)) || !begins(atom + 1, at, key, viable));
        return at;
    }

    private BitSet stepWithin(int atom, BitSet states, int b) {
        var next = new BitSet();
        states.stream()
                .forEach(state -> automaton.leaving(state).stream()
                        .filter(edge -> edge.atom() == atom && edge.on().contains(b))
                        .forEach(edge -> next.set(edge.to())));
        return next;
    }

    private boolean begins(int atom, int at, byte[] key, BitSet[] viable) {
        return at < key.length
                && automaton.leaving(automaton.entry(atom)).stream()
                        .anyMatch(edge ->
                                edge.atom() == atom && edge.on().contains(key[at]) && viable[at + 1].get(edge.to()));
    }
}
