package dev.keyward.keys;

import dev.keyward.keys.Atom.Placeholder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The matcher of a template: one table where it fits, else all states at once. Never goes back in the key. */
final class TemplateMatcher implements KeyMatcher {
    private final List<Atom> atoms;
    private final Automaton automaton;
    private final @Nullable Dfa dfa;
    private final Reading reading;

    TemplateMatcher(List<Atom> atoms) {
        this.atoms = atoms;
        this.automaton = Automaton.of(atoms);
        this.dfa = Dfa.of(automaton).orElse(null);
        this.reading = new Reading(automaton, atoms);
    }

    @Override
    public boolean matches(byte[] key) {
        return dfa != null ? dfa.accepts(key) : automaton.accepts(key);
    }

    @Override
    public Optional<Map<String, String>> values(byte[] key) {
        if (!matches(key)) {
            return Optional.empty();
        }
        var ends = reading.ends(key);
        var values = new LinkedHashMap<String, String>();
        for (int k = 0; k < ends.length; k++) {
            if (atoms.get(k) instanceof Placeholder placeholder) {
                values.putIfAbsent(placeholder.name(), Utf8.shown(value(key, ends, k)));
            }
        }
        return Optional.of(Collections.unmodifiableMap(values));
    }

    /** Where each atom of a matching key ends. */
    int[] ends(byte[] key) {
        return reading.ends(key);
    }

    /** The bytes that the placeholder took, without the braces of a hash tag. */
    byte[] value(byte[] key, int[] ends, int atom) {
        var brace = atoms.get(atom) instanceof Placeholder placeholder && placeholder.hashtag() ? 1 : 0;
        var from = atom == 0 ? 0 : ends[atom - 1];
        return Arrays.copyOfRange(key, from + brace, ends[atom] - brace);
    }
}
