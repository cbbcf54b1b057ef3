package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides at each place of a tree which words are names and which are values, from the first part to the last. */
final class Settling {
    private static final int FEW_NUMBERS = 3;
    private static final int MANY_VERSIONS = 8;

    void settle(Branch root) {
        settle(root, 0, "");
    }

    /** @param label the last word before this place */
    private void settle(Branch branch, int depth, String label) {
        for (var end : List.of(true, false)) {
            numbers(branch, end);
            kinds(branch, end);
            values(branch, new Weighing(depth, label, end), end);
            kinds(branch, end);
        }
        for (var next : branch.branches.values()) {
            settle(
                    next,
                    depth + 1,
                    Forms.isWord(next.form) && !Forms.isVersion(next.form) ? next.form : Kinds.label(next, label));
        }
    }

    private static List<Branch> words(Branch branch, boolean end) {
        return branch.branches.values().stream()
                .filter(one -> one.isEnd() == end && Forms.isWordy(one.form))
                .toList();
    }

    /** Words that differ only in a number at their end have a hole there. */
    private static void numbers(Branch branch, boolean end) {
        var stems = words(branch, end).stream()
                .filter(one -> Forms.isWord(one.form) && !Forms.stem(one.form).isEmpty())
                .collect(Collectors.groupingBy(
                        one -> Branch.name(Forms.stem(one.form), one.after), LinkedHashMap::new, Collectors.toList()));
        stems.values().forEach(some -> {
            var versions =
                    some.stream().filter(one -> Forms.isVersion(one.form)).count();
            if (some.size() >= FEW_NUMBERS && (versions == 0 || some.size() > MANY_VERSIONS)) {
                some.forEach(one -> number(branch, one));
            }
        });
    }

    private static void number(Branch branch, Branch word) {
        var stem = Forms.stem(word.form);
        var digits = word.form.substring(stem.length());
        branch.branches.remove(Branch.name(word.form, word.after));
        var holed = branch.branch(stem + Hole.INT.sign(), word.after);
        holed.keys += word.keys;
        holed.slots.getFirst().add(digits, Fit.of(digits), word.keys);
        holed.addBehind(word);
    }

    /** Holes at the same place of the same text are one hole where the one kind is a by-product of the other. */
    private static void kinds(Branch branch, boolean end) {
        var alike = branch.branches.values().stream()
                .filter(one -> one.isEnd() == end && !one.slots.isEmpty())
                .collect(Collectors.groupingBy(
                        one -> Branch.name(Forms.skeleton(one.form), one.after),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.values().forEach(some -> join(branch, some));
    }

    private static void join(Branch branch, List<Branch> some) {
        var sorted = new ArrayList<>(some);
        sorted.sort(Comparator.comparingLong((Branch one) -> one.keys).reversed());
        for (int heavy = 0; heavy < sorted.size(); heavy++) {
            for (int light = sorted.size() - 1; light > heavy; light--) {
                if (Kinds.isByProduct(sorted.get(light), sorted.get(heavy))) {
                    var taken = sorted.remove(light);
                    branch.branches.remove(Branch.name(taken.form, taken.after));
                    sorted.get(heavy).addAll(taken);
                }
            }
        }
    }

    private static void values(Branch branch, Weighing weighing, boolean end) {
        byDelimiter(words(branch, end)).values().forEach(some -> {
            var machine = Kinds.machine(branch, some.getFirst().after);
            var rest = machine == null
                    ? some
                    : some.stream().filter(one -> !taken(branch, machine, one)).toList();
            weighing.values(rest, branch.open).forEach(found -> Pruning.fold(branch, found));
        });
    }

    /** A few of the names that a machine makes look like words. */
    private static boolean taken(Branch branch, Branch machine, Branch word) {
        if (!Kinds.isOneOf(word, machine)) {
            return false;
        }
        branch.branches.remove(Branch.name(word.form, word.after));
        machine.addAsValue(word);
        return true;
    }

    private static Map<Character, List<Branch>> byDelimiter(List<Branch> words) {
        return words.stream().collect(Collectors.groupingBy(one -> one.after, LinkedHashMap::new, Collectors.toList()));
    }
}
