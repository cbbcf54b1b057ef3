package dev.keyward.keys;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares two templates: cheap where their literal beginnings differ, else exact on their machines. */
final class Comparison {
    private final Dfa one;
    private final Dfa other;
    private boolean oneHasMore;
    private boolean otherHasMore;

    private Comparison(Dfa one, Dfa other) {
        this.one = one;
        this.other = other;
    }

    static Overlap of(KeyTemplate one, KeyTemplate other) {
        if (!beginAlike(one.text(), other.text())) {
            return Overlap.NONE;
        }
        var mine = Automaton.of(one.atoms());
        var theirs = Automaton.of(other.atoms());
        return Meeting.of(mine, theirs)
                .map(witness -> new Overlap(relation(one, other, mine, theirs), Optional.of(witness)))
                .orElse(Overlap.NONE);
    }

    /** Whether the literal beginning of one is a beginning of the other's. */
    private static boolean beginAlike(String one, String other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) == '{' || other.charAt(i) == '{') {
                return true;
            }
            if (one.charAt(i) != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of two templates that share a key. Where a machine is too large to compare, says OVERLAPS: the cautious answer. */
    private static Relation relation(KeyTemplate one, KeyTemplate other, Automaton mine, Automaton theirs) {
        if (one.canonical().equals(other.canonical())) {
            return Relation.EQUIVALENT;
        }
        var first = Dfa.of(mine);
        var second = Dfa.of(theirs);
        return first.isPresent() && second.isPresent()
                ? new Comparison(first.get(), second.get()).relation()
                : Relation.OVERLAPS;
    }

    private Relation relation() {
        search();
        if (oneHasMore) {
            return otherHasMore ? Relation.OVERLAPS : Relation.MORE_GENERAL;
        }
        return otherHasMore ? Relation.MORE_SPECIFIC : Relation.EQUIVALENT;
    }

    /** Walks both machines at once until each is known to have keys of its own, or all pairs of states are seen. */
    private void search() {
        var alphabet = alphabet();
        var seen = new BitSet();
        var pending = new ArrayDeque<Integer>();
        seen.set(0);
        pending.add(0);
        while (!pending.isEmpty() && !(oneHasMore && otherHasMore)) {
            int pair = pending.remove();
            int a = pair / other.size();
            int b = pair % other.size();
            oneHasMore |= one.accepting(a) && !other.accepting(b);
            otherHasMore |= other.accepting(b) && !one.accepting(a);
            for (int c : alphabet) {
                int nextA = one.next(a, c);
                int nextB = other.next(b, c);
                // A living state always leads to some key, so a dead partner settles it.
                oneHasMore |= nextA >= 0 && nextB < 0;
                otherHasMore |= nextB >= 0 && nextA < 0;
                var next = nextA * other.size() + nextB;
                if (nextA >= 0 && nextB >= 0 && !seen.get(next)) {
                    seen.set(next);
                    pending.add(next);
                }
            }
        }
    }

    /** One byte for each way in which the two machines can tell bytes apart. */
    private int[] alphabet() {
        var told = new BitSet();
        return IntStream.range(0, 256)
                .filter(b -> {
                    var pair = one.classes().of(b) * 256 + other.classes().of(b);
                    var fresh = !told.get(pair);
                    told.set(pair);
                    return fresh;
                })
                .toArray();
    }
}
