package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.List;

/**
 * Weighs whether words at one place are values. The first part of a key is nearly always a name, so there it takes most.
 *
 * @param depth how many parts stand before
 * @param label the last word before
 * @param end whether nothing stands behind
 */
record Weighing(int depth, String label, boolean end) {
    private static final int SINGLES_AT_FIRST = 40;
    private static final int SINGLES = 5;
    private static final int REPEATED = 24;
    private static final int LABELLED = 3;
    private static final int BUSY = 50;

    /** @param open whether there were so many that some were already taken for values */
    List<List<Branch>> values(List<Branch> words, boolean open) {
        if (!end) {
            return Group.of(words).stream()
                    .filter(group -> group.size() >= needed(group))
                    .map(Group::members)
                    .toList();
        }
        var found = new ArrayList<Branch>();
        var heaviest = words.stream().mapToLong(one -> one.keys).max().orElse(0);
        var single = words.stream()
                .filter(one -> one.keys * 20 <= heaviest || one.keys < 2)
                .toList();
        if (single.size() >= singles(open) || areKnown(single)) {
            found.addAll(single);
        }
        var repeated = words.stream().filter(one -> !single.contains(one)).toList();
        if (repeated.size() > REPEATED || areKnown(repeated)) {
            found.addAll(repeated);
        }
        return found.isEmpty() ? List.of() : List.of(found);
    }

    private int singles(boolean open) {
        if (open) {
            return 1;
        }
        return depth == 0 ? SINGLES_AT_FIRST : Vocabulary.announces(label) ? LABELLED : SINGLES;
    }

    private boolean areKnown(List<Branch> words) {
        return depth > 0
                && words.size() > 1
                && words.stream().allMatch(one -> Forms.isWord(one.form))
                && Vocabulary.nameOf(words.stream().map(one -> one.form).toList())
                        .isPresent();
    }

    /** How many words must be alike to be values. */
    private int needed(Group group) {
        if (areKnown(group.members())) {
            return 2;
        }
        if (depth > 0 && Vocabulary.announces(label)) {
            return LABELLED;
        }
        if (group.isRich()) {
            return depth == 0 ? 8 : 3;
        }
        if (group.isNamed()) {
            return depth == 0 ? 24 : group.meanKeys() < BUSY ? 6 : 12;
        }
        return depth == 0 ? 200 : group.meanKeys() < BUSY ? 12 : 64;
    }
}
