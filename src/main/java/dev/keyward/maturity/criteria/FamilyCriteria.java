package dev.keyward.maturity.criteria;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** All criteria of one family. */
public final class FamilyCriteria {
    private FamilyCriteria() {}

    /** In the order of {@link Criterion}. */
    public static List<Judged> judge(FamilyFacts facts, Ruleset rules, List<Exempted> exempted, Instant now) {
        var judged = Arrays.stream(Criterion.values())
                .map(criterion -> criterion.judge(facts, rules, now))
                .toList();
        return Exempted.excuse(judged, exempted, now);
    }
}
