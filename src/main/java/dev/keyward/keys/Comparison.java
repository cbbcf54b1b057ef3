package dev.keyward.keys;

import java.util.Optional;

/** Compares two templates: cheap where their literal beginnings differ, else on their machines. */
final class Comparison {
    private Comparison() {}

    static Overlap of(ParsedTemplate one, ParsedTemplate other) {
        if (!beginAlike(one.template().text(), other.template().text())) {
            return Overlap.NONE;
        }
        var mine = one.automaton();
        var theirs = other.automaton();
        return Meeting.of(mine, theirs)
                .map(witness -> new Overlap(
                        one.canonical().equals(other.canonical()) ? Relation.EQUIVALENT : relation(mine, theirs),
                        Optional.of(witness)))
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

    /** Of two machines that share a key. */
    private static Relation relation(Automaton mine, Automaton theirs) {
        var otherHasMore = Inclusion.hasMore(theirs, mine);
        if (Inclusion.hasMore(mine, theirs)) {
            return otherHasMore ? Relation.OVERLAPS : Relation.MORE_GENERAL;
        }
        return otherHasMore ? Relation.MORE_SPECIFIC : Relation.EQUIVALENT;
    }
}
