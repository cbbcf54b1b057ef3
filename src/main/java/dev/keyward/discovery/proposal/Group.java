package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Words at one place of the tree behind which the same stands, so that they may be values of one placeholder. */
final class Group {
    private static final int MANY = 8;
    private final List<Branch> members = new ArrayList<>();
    private final Set<String> first;
    private final Map<String, Integer> times = new HashMap<>();

    private Group(Branch heaviest) {
        first = paths(heaviest);
        add(heaviest, first);
    }

    private void add(Branch member, Set<String> paths) {
        members.add(member);
        paths.forEach(path -> times.merge(path, 1, Integer::sum));
    }

    /** Sorts branches by what stands behind them, the heaviest first. */
    static List<Group> of(List<Branch> branches) {
        var groups = new ArrayList<Group>();
        branches.stream()
                .sorted((one, other) -> Long.compare(other.keys, one.keys))
                .forEach(branch -> {
                    var paths = paths(branch);
                    groups.stream()
                            .filter(group -> group.isLike(paths))
                            .findFirst()
                            .ifPresentOrElse(group -> group.add(branch, paths), () -> groups.add(new Group(branch)));
                });
        return groups;
    }

    /** Most of it is the same, or it is a part of it that says something. */
    boolean isLike(Set<String> paths) {
        var both = new HashSet<>(first);
        both.retainAll(paths);
        var all = first.size() + paths.size() - both.size();
        return both.size() * 2 >= all
                || both.size() == paths.size() && both.stream().anyMatch(Group::says);
    }

    boolean isLike(Branch branch) {
        return isLike(paths(branch));
    }

    List<Branch> members() {
        return members;
    }

    int size() {
        return members.size();
    }

    long meanKeys() {
        return members.stream().mapToLong(one -> one.keys).sum() / members.size();
    }

    /** Whether something with a name of its own stands behind most of them. */
    boolean isNamed() {
        return shared().anyMatch(Group::says);
    }

    /** And more than that alone. */
    boolean isRich() {
        return isNamed() && shared().count() > 1;
    }

    private Stream<String> shared() {
        return times.entrySet().stream()
                .filter(one -> one.getValue() * 2 > members.size())
                .map(Map.Entry::getKey);
    }

    private static boolean says(String path) {
        return path.chars().anyMatch(c -> Character.isLetter(c) && !Hole.is((char) c));
    }

    /** What stands behind a branch, two steps far; many different words look like one. */
    private static Set<String> paths(Branch branch) {
        var paths = new HashSet<String>();
        var plain = isCrowded(branch);
        for (var next : branch.branches.values()) {
            var first = step(next, plain);
            if (next.branches.isEmpty()) {
                paths.add(first);
            }
            var crowded = isCrowded(next);
            next.branches.values().forEach(last -> paths.add(first + step(last, crowded)));
        }
        return paths;
    }

    private static boolean isCrowded(Branch branch) {
        return branch.branches.values().stream()
                        .filter(one -> Forms.isWordy(one.form))
                        .count()
                > MANY;
    }

    private static String step(Branch branch, boolean crowded) {
        var form =
                crowded && Forms.isWordy(branch.form) ? String.valueOf(Hole.WORD.sign()) : Forms.skeleton(branch.form);
        return form + (branch.isEnd() ? "$" : branch.after);
    }
}
