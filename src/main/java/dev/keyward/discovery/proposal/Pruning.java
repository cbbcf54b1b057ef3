package dev.keyward.discovery.proposal;

import java.util.List;

/** Keeps a tree of forms small: where there are too many words they are values, and only the heaviest stay words. */
final class Pruning {
    /** The most branches of a tree, which with their evidence take about 10 MB. */
    static final int MOST_BRANCHES = 10_000;

    private static final int MOST_FIRST_WORDS = 1_024;
    private static final int MOST_WORDS = 256;
    private static final int FEWEST = 8;
    private static final int HEAVY = 4;

    private final Branch root;
    private int branches;
    private int tightened;

    Pruning(Branch root) {
        this.root = root;
        this.branches = root.size();
    }

    /** Whether the key can be counted: there is room for all its parts, or they are known. Call it before the first. */
    boolean takes(List<Part> parts) {
        if (branches + Cutter.DEEPEST <= MOST_BRANCHES || tighten()) {
            return true;
        }
        var branch = root;
        for (var part : parts) {
            var known = branch.branches.get(part.name());
            if (known == null && !(branch.open && Forms.isWordy(part.form()))) {
                return false;
            }
            branch = known == null ? find(branch, part) : known;
        }
        return true;
    }

    /** The branch that a part leads to. */
    Branch enter(Branch from, Part part, int depth) {
        var known = from.branches.get(part.name());
        if (known != null) {
            return known;
        }
        return from.open && Forms.isWordy(part.form()) ? value(from, part) : add(from, part, depth);
    }

    /** The branch that the part of a key that was added leads to; one that is kept nowhere when there is none. */
    static Branch find(Branch from, Part part) {
        var known = from.branches.get(part.name());
        var value = known == null ? from.branches.get(part.asValue().name()) : known;
        return value == null ? Branch.of(part) : value;
    }

    private static Branch value(Branch from, Part part) {
        return from.branch(String.valueOf(Hole.WORD.sign()), part.after());
    }

    private Branch add(Branch from, Part part, int depth) {
        branches++;
        var added = from.branch(part.form(), part.after());
        if (from.branches.size() > limit(depth) && prune(from, depth)) {
            branches = root.size();
            var kept = from.branches.get(part.name());
            return kept == null ? value(from, part) : kept;
        }
        return added;
    }

    private int limit(int depth) {
        return Math.max(FEWEST, (depth == 0 ? MOST_FIRST_WORDS : MOST_WORDS) >> tightened);
    }

    /** Whether it could make room. */
    private boolean tighten() {
        while (branches > MOST_BRANCHES * 3 / 4 && limit(0) > FEWEST) {
            tightened++;
            prune(root, 0, true);
            branches = root.size();
        }
        return branches + Cutter.DEEPEST <= MOST_BRANCHES;
    }

    /** After trees were joined. */
    void settle() {
        prune(root, 0, true);
        branches = root.size();
        if (branches >= MOST_BRANCHES) {
            tighten();
        }
    }

    private void prune(Branch branch, int depth, boolean deep) {
        prune(branch, depth);
        if (deep) {
            branch.branches.values().forEach(one -> prune(one, depth + 1, true));
        }
    }

    private boolean prune(Branch branch, int depth) {
        var words = branch.branches.values().stream()
                .filter(one -> Forms.isWordy(one.form))
                .toList();
        if (words.size() <= limit(depth)) {
            return false;
        }
        var mean = words.stream().mapToLong(one -> one.keys).sum() / words.size();
        fold(
                branch,
                words.stream()
                        .filter(one -> one.keys <= FEWEST || one.keys < HEAVY * mean)
                        .toList());
        branch.open = true;
        return true;
    }

    /** Takes words for values. */
    static void fold(Branch branch, List<Branch> words) {
        for (var word : words) {
            branch.branches.remove(Branch.name(word.form, word.after));
            branch.branch(String.valueOf(Hole.WORD.sign()), word.after).addAsValue(word);
        }
    }
}
