package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.DomainLevel;
import dev.keyward.ownership.Criticality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a domain stands.
 *
 * @param levels how many of its active families are at levels 0 to 4
 * @param criteria how its active families stand with each criterion, by id
 * @param own what the domain itself is judged by
 */
public record DomainReport(
        String domain,
        Criticality criticality,
        DomainLevel level,
        List<Integer> levels,
        Map<String, Counts> criteria,
        List<Judged> own) {

    static DomainReport of(
            String domain, Criticality criticality, DomainLevel level, List<Kept> active, List<Judged> own) {
        var levels = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        var criteria = new LinkedHashMap<String, Counts>();
        for (var criterion : Criterion.values()) {
            criteria.put(criterion.id(), Counts.NONE);
        }
        for (var family : active) {
            var reached = family.standing().level();
            levels.set(reached, levels.get(reached) + 1);
            Kept.statuses(family.statuses())
                    .forEach((criterion, status) ->
                            criteria.merge(criterion.id(), Counts.NONE.plus(status), (sum, one) -> sum.plus(status)));
        }
        return new DomainReport(domain, criticality, level, List.copyOf(levels), criteria, own);
    }

    public @Nullable Integer reached() {
        return level.level();
    }

    public int families() {
        return levels.stream().mapToInt(Integer::intValue).sum();
    }

    /** Criteria of families without data, all together. */
    public int withoutData() {
        return criteria.values().stream().mapToInt(Counts::noData).sum()
                + (int) own.stream()
                        .filter(judged -> judged.status() == Status.NO_DATA)
                        .count();
    }
}
