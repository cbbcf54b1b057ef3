package dev.keyward.stewardship.drift;

import dev.keyward.registry.Drift;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all rules say together.
 *
 * @param score the sum of the weights, at most 100
 * @param causes the weightiest first
 */
public record DriftVerdict(Drift drift, int score, List<Cause> causes) {
    private static final int WHOLE = 100;

    public static DriftVerdict of(DriftFacts facts, Ruleset rules) {
        var causes = DriftRule.all().stream()
                .map(rule -> rule.judge(facts, rules))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Cause::weight).reversed().thenComparing(Cause::rule))
                .toList();
        var score = Math.min(WHOLE, causes.stream().mapToInt(Cause::weight).sum());
        return new DriftVerdict(level(score, causes, rules), score, causes);
    }

    private static Drift level(int score, List<Cause> causes, Ruleset rules) {
        if (score >= rules.driftedFrom() || causes.stream().anyMatch(Cause::critical)) {
            return Drift.DRIFTED;
        }
        return score == 0 ? Drift.NONE : Drift.SUSPECTED;
    }

    /** Nobody of the owner can act, so somebody else answers (OD01 to OD03). */
    public boolean isAbandoned() {
        return causes.stream().anyMatch(Cause::critical);
    }
}
