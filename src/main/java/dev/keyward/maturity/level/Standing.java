package dev.keyward.maturity.level;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The level of a family, and how far it is from the next one.
 *
 * @param level 0 to 4
 * @param passed criteria of the next level that pass; of level 4 at the top
 * @param applicable criteria of that level that are not skipped
 */
public record Standing(int level, int passed, int applicable) {
    public static final int TOP = 4;

    /** The highest level such that it and all below have something that passed and nothing that did not. */
    public static Standing of(Map<Criterion, Status> statuses) {
        var level = 0;
        while (level < TOP && isReached(level + 1, statuses)) {
            level++;
        }
        var next = Criterion.of(Math.min(TOP, level + 1));
        return new Standing(
                level,
                (int) next.stream()
                        .filter(criterion -> statuses.get(criterion) == Status.PASSED)
                        .count(),
                (int) next.stream()
                        .filter(criterion -> statuses.get(criterion) != Status.SKIPPED)
                        .count());
    }

    public static Standing of(List<Judged> judged) {
        var statuses = new EnumMap<Criterion, Status>(Criterion.class);
        judged.forEach(one -> Criterion.of(one.id()).ifPresent(criterion -> statuses.put(criterion, one.status())));
        return of(statuses);
    }

    private static boolean isReached(int level, Map<Criterion, Status> statuses) {
        var criteria = Criterion.of(level);
        return criteria.stream().anyMatch(criterion -> statuses.get(criterion) == Status.PASSED)
                && criteria.stream()
                        .map(statuses::get)
                        .allMatch(status -> status == Status.PASSED || status == Status.SKIPPED);
    }

    /** In [0, 1]; never decides a level. */
    public double progress() {
        return applicable == 0 ? 0 : (double) passed / applicable;
    }
}
