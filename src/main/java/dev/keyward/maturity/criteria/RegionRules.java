package dev.keyward.maturity.criteria;

import dev.keyward.maturity.criteria.FamilyFacts.Category;
import dev.keyward.maturity.criteria.FamilyFacts.Change;
import dev.keyward.maturity.criteria.FamilyFacts.Tested;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Level 4: "multi-region freshness governance and automated regression tests". */
final class RegionRules {
    private static final Verdict ONE_REGION = Verdict.skipped("The keyspace has one region.");
    private static final Verdict UNKNOWN = Verdict.noData("The regions of its keyspace are not known.");

    private RegionRules() {}

    /** M4.1. */
    static Verdict regionsGoverned(FamilyFacts facts, Ruleset rules, Instant now) {
        var regions = facts.declared().regions();
        if (regions.size() <= 1) {
            return regions.isEmpty() ? UNKNOWN : ONE_REGION;
        }
        var without = without(regions, facts.declared().policies());
        return Verdict.of(
                without.isEmpty(),
                without.isEmpty()
                        ? "Each of %s has a policy.".formatted(String.join(", ", regions))
                        : "No policy for %s.".formatted(String.join(", ", without)));
    }

    /** M4.2. */
    static Verdict regionsMeasured(FamilyFacts facts, Ruleset rules, Instant now) {
        var regions = facts.declared().regions();
        if (regions.size() <= 1) {
            return regions.isEmpty() ? UNKNOWN : ONE_REGION;
        }
        var since = now.minus(rules.series().regions());
        var sampled = facts.measured().sampled();
        var silent = regions.stream()
                .filter(region ->
                        !sampled.containsKey(region) || sampled.get(region).isBefore(since))
                .toList();
        if (silent.size() == regions.size()) {
            return Verdict.noData("No region reports sampled reads.");
        }
        return Verdict.of(
                silent.isEmpty(),
                silent.isEmpty()
                        ? "Each of %s reports sampled reads.".formatted(String.join(", ", regions))
                        : "No sampled reads from %s.".formatted(String.join(", ", silent)));
    }

    /** M4.3: the latest run of each category decides. */
    static Verdict regressionTested(FamilyFacts facts, Ruleset rules, Instant now) {
        var complaints = Arrays.stream(Category.values())
                .map(category -> complaint(category, latest(facts.tests(), category), rules, now))
                .flatMap(Optional::stream)
                .toList();
        if (complaints.isEmpty()) {
            return Verdict.passed("All three categories passed for the current version.");
        }
        var says = String.join(" ", complaints.stream().map(Verdict::observed).toList());
        return complaints.stream().anyMatch(verdict -> verdict.status() == Status.FAILED)
                ? Verdict.failed(says)
                : Verdict.noData(facts.tests().isEmpty() ? "No test results were uploaded yet." : says);
    }

    private static Optional<Tested> latest(List<Tested> tests, Category category) {
        return tests.stream()
                .filter(test -> test.category() == category && test.byToken())
                .max(java.util.Comparator.comparing(Tested::ranAt));
    }

    private static Optional<Verdict> complaint(Category category, Optional<Tested> test, Ruleset rules, Instant now) {
        var name = category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (test.isEmpty()) {
            return Optional.of(Verdict.noData("No %s tests from a pipeline.".formatted(name)));
        }
        var run = test.get();
        if (!run.passed()) {
            return Optional.of(Verdict.failed("The %s tests failed %s.".formatted(name, Say.ago(run.ranAt(), now))));
        }
        if (!run.current()) {
            return Optional.of(Verdict.noData("The %s tests ran for another version.".formatted(name)));
        }
        return run.ranAt().isBefore(now.minus(rules.testing().evidence()))
                ? Optional.of(Verdict.noData("The %s tests last ran %s.".formatted(name, Say.ago(run.ranAt(), now))))
                : Optional.empty();
    }

    /** M4.4. */
    static Verdict rolloutsGated(FamilyFacts facts, Ruleset rules, Instant now) {
        var since = now.minus(rules.testing().changes());
        var changes = facts.changes().stream()
                .filter(Change::mediumOrMore)
                .filter(change -> !change.appliedAt().isBefore(since))
                .toList();
        if (changes.isEmpty()) {
            return Verdict.skipped("No change of medium risk or more was applied in %s."
                    .formatted(Say.duration(rules.testing().changes())));
        }
        var ungated = changes.stream()
                .filter(change -> change.compared() < rules.testing().compared())
                .map(Change::title)
                .toList();
        return Verdict.of(
                ungated.isEmpty(),
                ungated.isEmpty()
                        ? "Each of %s was compared in shadow first.".formatted(Say.count(changes.size(), "change"))
                        : "Applied without enough comparisons: %s.".formatted(String.join(", ", ungated)));
    }

    /** M4.5. */
    static Verdict withinBudget(FamilyFacts facts, Ruleset rules, Instant now) {
        var objective = facts.objective();
        if (objective == null || !objective.active() || objective.remaining() == null) {
            return Verdict.noData("There is no error budget to be within.");
        }
        return Verdict.of(
                objective.remaining() >= rules.testing().remaining(),
                "%s of the error budget is left in the worst region%s."
                        .formatted(
                                Say.percent(objective.remaining()),
                                objective.measured() ? "" : ", estimated from incidents"));
    }

    private static List<String> without(List<String> regions, List<String> policies) {
        return regions.stream().filter(region -> !policies.contains(region)).toList();
    }
}
