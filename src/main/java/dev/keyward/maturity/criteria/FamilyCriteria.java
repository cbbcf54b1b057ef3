package dev.keyward.maturity.criteria;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** All criteria of one family. */
public final class FamilyCriteria {
    private FamilyCriteria() {}

    /** In the order of {@link Criterion}. */
    public static List<Judged> judge(FamilyFacts facts, Ruleset rules, List<Exempted> exempted, Instant now) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> excused(criterion.judge(facts, rules, now), exempted, now))
                .toList();
    }

    private static Judged excused(Judged judged, List<Exempted> exempted, Instant now) {
        return exempted.stream()
                .filter(one -> one.criterion().equals(judged.id()) && one.holds(now))
                .findFirst()
                .map(one -> judged.exempt(one.words()))
                .orElse(judged);
    }
}
