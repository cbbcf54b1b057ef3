package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The matcher of a template: the literal beginning byte by byte, then one table where it fits, else all states at once.
 * Never goes back in the key.
 */
final class TemplateMatcher implements KeyMatcher {
    private final List<Atom> atoms;
    private final byte[] prefix;
    private final Automaton automaton;
    private final @Nullable Dfa dfa;
    private final Reading reading;

    TemplateMatcher(List<Atom> atoms) {
        this.atoms = List.copyOf(atoms);
        this.prefix = atoms.getFirst() instanceof Literal literal ? literal.bytes() : new byte[0];
        this.automaton = Automaton.of(prefix.length > 0 ? atoms.subList(1, atoms.size()) : atoms);
        this.dfa = Dfa.of(automaton).orElse(null);
        this.reading = new Reading(atoms);
    }

    @Override
    public boolean matches(byte[] key) {
        return begins(key) && (dfa != null ? dfa.accepts(key, prefix.length) : automaton.accepts(key, prefix.length));
    }

    private boolean begins(byte[] key) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public Optional<Map<String, String>> values(byte[] key) {
        if (!matches(key)) {
            return Optional.empty();
        }
        var ends = ends(key);
        var values = new LinkedHashMap<String, String>();
        for (int k = 0; k < ends.length; k++) {
            if (atoms.get(k) instanceof Placeholder placeholder) {
                var value = Arrays.copyOfRange(key, from(ends, k), to(ends, k));
                values.putIfAbsent(placeholder.name(), Utf8.shown(value));
            }
        }
        return Optional.of(Collections.unmodifiableMap(values));
    }

    /** Where each atom of a matching key ends. */
    int[] ends(byte[] key) {
        return reading.ends(key);
    }

    /** Where the value of the atom begins, behind the brace of a hash tag. */
    int from(int[] ends, int atom) {
        return (atom == 0 ? 0 : ends[atom - 1]) + brace(atom);
    }

    /** Where the value of the atom ends, before the brace of a hash tag. */
    int to(int[] ends, int atom) {
        return ends[atom] - brace(atom);
    }

    private int brace(int atom) {
        return atoms.get(atom) instanceof Placeholder placeholder && placeholder.hashtag() ? 1 : 0;
    }
}
