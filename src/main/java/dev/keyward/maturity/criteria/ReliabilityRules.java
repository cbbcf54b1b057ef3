package dev.keyward.maturity.criteria;

import dev.keyward.maturity.criteria.FamilyFacts.Trouble;
import dev.keyward.registry.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Level 3: "stale-read metrics and incident taxonomy operational". */
final class ReliabilityRules {
    private ReliabilityRules() {}

    /** M3.1. */
    static Verdict stalenessMeasured(FamilyFacts facts, Ruleset rules, Instant now) {
        var objective = facts.objective();
        if (objective == null || !objective.active()) {
            return Verdict.failed("No freshness objective is active.");
        }
        if (objective.coverage() <= 0) {
            return Verdict.noData("The objective is active, but no stale reads are measured.");
        }
        var words = "%s of the expected buckets are measured in the worst region"
                .formatted(Say.percent(objective.coverage()));
        return objective.measured()
                ? Verdict.of(objective.coverage() >= rules.series().coverage(), words + ".")
                : Verdict.failed(words + ", but part of its budget is an estimate from incidents.");
    }

    /** M3.2; the production checklist shows the same as C3 (domain.md 5.8). */
    static Verdict bothVisible(FamilyFacts facts, Ruleset rules, Instant now) {
        var measured = facts.measured();
        var since = now.minus(rules.series().visible());
        var speed = isSince(measured.hitP95(), since);
        var correctness = isSince(measured.staleReads(), since);
        if (speed && correctness) {
            return Verdict.passed("Speed and correctness are both measured.");
        }
        if (speed || correctness) {
            return Verdict.failed(
                    speed ? "Speed is measured, correctness is not." : "Correctness is measured, speed is not.");
        }
        return Verdict.noData(
                measured.hitP95() == null && measured.staleReads() == null
                        ? "No measurements yet."
                        : "No measurement in the last %s."
                                .formatted(Say.duration(rules.series().visible())));
    }

    /** M3.3: drills say nothing about incidents; they count only where there were none (I11). */
    static Verdict incidentsLearnedFrom(FamilyFacts facts, Ruleset rules, Instant now) {
        var since = now.minus(rules.learning().incidents());
        var troubles = facts.learned().incidents().stream()
                .filter(trouble -> !trouble.startedAt().isBefore(since))
                .toList();
        if (troubles.isEmpty()) {
            return drilled(facts, rules, now);
        }
        var unclassed = numbers(troubles, trouble -> !trouble.classed());
        var uncaused = numbers(troubles, trouble -> trouble.resolved() && !trouble.caused());
        var unwritten = numbers(troubles, trouble -> isLate(trouble, now));
        if (unclassed.isEmpty() && uncaused.isEmpty() && unwritten.isEmpty()) {
            return Verdict.passed(
                    "%s, each with its class, cause and postmortem.".formatted(Say.count(troubles.size(), "incident")));
        }
        return Verdict.failed((sentence("Without a class: %s.", unclassed)
                        + sentence("Resolved without a root cause: %s.", uncaused)
                        + sentence("Postmortem overdue: %s.", unwritten))
                .strip());
    }

    private static Verdict drilled(FamilyFacts facts, Ruleset rules, Instant now) {
        var drill = facts.learned().drilled();
        if (drill == null) {
            return Verdict.failed("No incident and no drill touched %s.".formatted(facts.domain()));
        }
        return Verdict.of(
                !drill.isBefore(now.minus(rules.learning().drill())),
                "No incident; %s last drilled %s.".formatted(facts.domain(), Say.ago(drill, now)));
    }

    private static boolean isLate(Trouble trouble, Instant now) {
        return trouble.postmortemDue() != null
                && !trouble.published()
                && trouble.postmortemDue().isBefore(now);
    }

    private static List<Integer> numbers(List<Trouble> troubles, Predicate<Trouble> lacking) {
        return troubles.stream().filter(lacking).map(Trouble::number).sorted().toList();
    }

    private static String sentence(String words, List<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : words.formatted(String.join(
                                ", ",
                                numbers.stream().map(number -> "#" + number).toList())) + " ";
    }

    /** M3.4; the production checklist shows the same as C2. */
    static Verdict pathIsRobust(FamilyFacts facts, Ruleset rules, Instant now) {
        var said = facts.declared();
        if (said.strategy() == Strategy.TTL_ONLY) {
            return Verdict.skipped("No events invalidate the values, so there is no path to retry.");
        }
        if (!said.retry() || !said.dlq()) {
            var missing = said.retry() ? "dead-letter queue" : said.dlq() ? "retry" : "retry and no dead-letter queue";
            return Verdict.failed("The invalidation path has no %s.".formatted(missing));
        }
        var depth = facts.measured().dlqDepth();
        return isSince(depth, now.minus(rules.series().dlq()))
                ? Verdict.passed("Retry and dead-letter queue are named, and the queue reports its depth.")
                : Verdict.noData("Retry and dead-letter queue are named; %s."
                        .formatted(
                                depth == null
                                        ? "the queue never reported its depth"
                                        : "the queue last reported its depth " + Say.ago(depth, now)));
    }

    /** M3.5. */
    static Verdict actionsClosed(FamilyFacts facts, Ruleset rules, Instant now) {
        var due = facts.learned().oldestAction();
        if (due == null || !due.isBefore(now)) {
            return Verdict.passed("No action item is overdue.");
        }
        var late = Duration.between(due, now);
        return Verdict.of(
                late.compareTo(rules.learning().overdue()) <= 0,
                "The action item that waits longest is %s overdue.".formatted(Say.duration(late)));
    }

    private static boolean isSince(@Nullable Instant point, Instant since) {
        return point != null && !point.isBefore(since);
    }
}
