package dev.keyward.maturity.level;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What brings families to their next level, the best first: what it is worth is the share of a level it brings to each
 * family, a half where two criteria are missing, divided by its usual effort.
 */
public final class NextSteps {
    private NextSteps() {}

    /**
     * One criterion to mend.
     *
     * @param blocked families that it keeps from their next level
     * @param unlocked those of them that miss nothing else
     * @param worth the sum of the shares, divided by the effort
     */
    public record Step(Criterion criterion, List<String> blocked, List<String> unlocked, double worth) {}

    /** A family, by what it passes and what not. */
    public record Held(String family, int level, Map<Criterion, Status> statuses) {
        List<Criterion> missing() {
            if (level >= Standing.TOP) {
                return List.of();
            }
            var next = Criterion.of(level + 1);
            var open = next.stream()
                    .filter(criterion -> statuses.get(criterion) != Status.PASSED)
                    .filter(criterion -> statuses.get(criterion) != Status.SKIPPED)
                    .toList();
            return open.isEmpty() ? next : open;
        }
    }

    public static List<Step> of(List<Held> families) {
        var blocked = new EnumMap<Criterion, List<String>>(Criterion.class);
        var unlocked = new EnumMap<Criterion, List<String>>(Criterion.class);
        var shares = new EnumMap<Criterion, Double>(Criterion.class);
        for (var family : families) {
            var missing = family.missing();
            for (var criterion : missing) {
                blocked.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(family.family());
                shares.merge(criterion, 1.0 / missing.size(), Double::sum);
                if (missing.size() == 1) {
                    unlocked.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(family.family());
                }
            }
        }
        return shares.entrySet().stream()
                .map(entry -> new Step(
                        entry.getKey(),
                        List.copyOf(blocked.getOrDefault(entry.getKey(), List.of())),
                        List.copyOf(unlocked.getOrDefault(entry.getKey(), List.of())),
                        entry.getValue() / entry.getKey().effort().weight()))
                .sorted(Comparator.comparingDouble(Step::worth).reversed().thenComparing(Step::criterion))
                .toList();
    }
}
