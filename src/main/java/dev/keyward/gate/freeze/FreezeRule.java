package dev.keyward.gate.freeze;

import dev.keyward.gate.freeze.Situation.Measured;
import dev.keyward.gate.freeze.Verdict.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rollout that touches a family freezes while any of these holds: a class A incident of the family is under way; two
 * stale incidents of it began since the rollout did; its error budget is exhausted or burns so that somebody is paged;
 * its objective was made looser while the budget was in trouble, and nobody else has agreed.
 * What was not measured for ten minutes is unknown: that denies where stale values do harm, and warns elsewhere.
 */
public final class FreezeRule {
    static final Duration OLD = Duration.ofMinutes(10);
    static final int MANY = 2;

    private FreezeRule() {}

    public static Verdict judge(Situation situation) {
        var frozen = Stream.of(
                        classA(situation),
                        repeated(situation),
                        exhausted(situation),
                        burning(situation),
                        loosened(situation))
                .flatMap(List::stream)
                .toList();
        var unknown = unmeasured(situation);
        var reasons = new ArrayList<>(frozen);
        if (situation.strict()) {
            reasons.addAll(unknown);
        }
        return new Verdict(
                reasons.isEmpty() ? Decision.ALLOW : Decision.DENY,
                List.copyOf(reasons),
                situation.strict() ? List.of() : unknown,
                !frozen.isEmpty());
    }

    private static List<String> classA(Situation situation) {
        return situation.incidents().stream()
                .filter(incident -> incident.classA() && incident.underWay())
                .map(incident -> "Incident %d of class A is under way.".formatted(incident.number()))
                .toList();
    }

    private static List<String> repeated(Situation situation) {
        var since = situation.since();
        if (since == null) {
            return List.of();
        }
        var stale = situation.incidents().stream()
                .filter(incident -> incident.stale() && !incident.startedAt().isBefore(since))
                .map(incident -> String.valueOf(incident.number()))
                .toList();
        return stale.size() < MANY
                ? List.of()
                : List.of("%d stale-data incidents began since the rollout did: %s."
                        .formatted(stale.size(), String.join(", ", stale)));
    }

    private static List<String> exhausted(Situation situation) {
        return where(situation, Situation.Budget::exhausted, "The error budget in %s is exhausted.");
    }

    private static List<String> burning(Situation situation) {
        return where(situation, Situation.Budget::pages, "The error budget in %s burns fast enough to page somebody.");
    }

    private static List<String> loosened(Situation situation) {
        return situation.loosened().stream()
                .map(one -> "%s made the objective looser while its budget was in trouble (%s), and %s."
                        .formatted(
                                one.by(),
                                one.what(),
                                one.refused()
                                        ? "somebody else refused: make it as strict as it was"
                                        : "nobody else has agreed yet"))
                .toList();
    }

    private static List<String> where(Situation situation, Predicate<Situation.Budget> holds, String sentence) {
        var regions = situation.knownBudgets().stream()
                .filter(holds)
                .map(Situation.Budget::region)
                .collect(Collectors.joining(", "));
        return regions.isEmpty() ? List.of() : List.of(sentence.formatted(regions));
    }

    private static List<String> unmeasured(Situation situation) {
        if (situation.budgets() == null) {
            return List.of("Its error budget has not been computed yet.");
        }
        if (situation.measured().isEmpty()) {
            return List.of("Nobody has ever measured it, so nobody knows how fresh it is.");
        }
        var old = situation.measured().stream()
                .filter(region -> isOld(region.until(), situation.now()))
                .map(Measured::region)
                .collect(Collectors.joining(", "));
        return old.isEmpty()
                ? List.of()
                : List.of("The newest measurement in %s is older than 10 minutes.".formatted(old));
    }

    private static boolean isOld(Instant until, Instant now) {
        return Duration.between(until, now).compareTo(OLD) > 0;
    }
}
