package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many templates in groups of those that begin alike. What may follow a beginning is a machine of its own, which all groups
 * with the same rests share: registers have thousands of beginnings and few kinds of rests. Not safe for several threads.
 */
final class TemplatesAlike {
    /** No template matches. */
    static final int NONE = -1;

    /** More than one does. */
    static final int SEVERAL = -2;

    private final BeginningTrie trie;

    /** By a group's number. */
    private final Rests[] rests;

    /** Where a group's places begin among all of them, which lie in a row. */
    private final int[] firsts;

    private final int[] places;

    /** What templates of a group look like behind their beginning, compiled when a key first needs it. */
    private static final class Rests {
        private final List<List<Atom>> rests;
        private @Nullable UnionDfa dfa;

        Rests(List<List<Atom>> rests) {
            this.rests = rests;
        }

        int[] accepting(byte[] key, int from) {
            var made = dfa;
            if (made == null) {
                made = new UnionDfa(rests.stream().map(Automaton::of).toList());
                dfa = made;
            }
            return made.accepting(key, from);
        }
    }

    /** Each template's place is its number in the list. */
    TemplatesAlike(List<ParsedTemplate> templates) {
        var groups = new TreeMap<byte[], List<Integer>>(Arrays::compareUnsigned);
        for (int place = 0; place < templates.size(); place++) {
            var beginning = templates.get(place).beginning().getBytes(StandardCharsets.UTF_8);
            groups.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(place);
        }
        trie = new BeginningTrie(List.copyOf(groups.keySet()));
        places = groups.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        firsts = new int[groups.size()];
        rests = new Rests[groups.size()];
        fill(groups.values(), templates);
    }

    private void fill(Iterable<List<Integer>> groups, List<ParsedTemplate> templates) {
        var known = new HashMap<List<List<Atom>>, Rests>();
        int number = 0;
        int first = 0;
        for (var group : groups) {
            var alike = group.stream().map(place -> rest(templates.get(place))).toList();
            rests[number] = known.computeIfAbsent(alike, Rests::new);
            firsts[number++] = first;
            first += group.size();
        }
    }

    /** Behind the beginning, whatever its placeholders are called. */
    private static List<Atom> rest(ParsedTemplate template) {
        var atoms = KeyTemplate.atoms(template.segments());
        var begins = !atoms.isEmpty() && atoms.getFirst() instanceof Literal;
        return atoms.subList(begins ? 1 : 0, atoms.size()).stream()
                .map(TemplatesAlike::nameless)
                .toList();
    }

    private static Atom nameless(Atom atom) {
        return atom instanceof Placeholder placeholder
                ? new Placeholder("", placeholder.type(), placeholder.rest(), placeholder.hashtag())
                : atom;
    }

    /** The place of the one template that matches; {@link #NONE} or {@link #SEVERAL} where there is no such one. */
    int only(byte[] key) {
        int found = NONE;
        int at = 0;
        for (int fork = trie.root(); fork != BeginningTrie.NONE; fork = trie.next(fork, key, at)) {
            at += trie.length(fork);
            var group = trie.under(fork);
            if (group != BeginningTrie.NONE) {
                var accepted = rests[group].accepting(key, at);
                if (accepted.length > 1 || accepted.length == 1 && found != NONE) {
                    return SEVERAL;
                }
                found = accepted.length == 1 ? places[firsts[group] + accepted[0]] : found;
            }
        }
        return found;
    }

    /** The places of all that match. */
    BitSet all(byte[] key) {
        var found = new BitSet();
        int at = 0;
        for (int fork = trie.root(); fork != BeginningTrie.NONE; fork = trie.next(fork, key, at)) {
            at += trie.length(fork);
            var group = trie.under(fork);
            if (group != BeginningTrie.NONE) {
                for (int n : rests[group].accepting(key, at)) {
                    found.set(places[firsts[group] + n]);
                }
            }
        }
        return found;
    }
}
