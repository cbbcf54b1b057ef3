package dev.keyward.maturity.criteria;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a family is judged by, in the order of the levels. The list is the policy (domain.md 5.1). */
public enum Criterion {
    M1_1("Registered", Effort.SMALL, "Have the family approved.", "", BasicRules::registered),
    M1_2(
            "TTL real",
            Effort.MEDIUM,
            "Set a TTL where the values are written, and have the keyspace scanned.",
            "",
            BasicRules::ttlIsReal),
    M1_3("Monitored", Effort.MEDIUM, "Have a reader report its reads.", "freshness", BasicRules::monitored),
    M2_1(
            "Owned",
            Effort.MEDIUM,
            "Mend the causes of drift, or hand the family over.",
            "ownership",
            OwnershipRules::owned),
    M2_2("Ownership alive", Effort.SMALL, "Somebody of the owner attests.", "ownership", OwnershipRules::alive),
    M2_3(
            "Standards met",
            Effort.MEDIUM,
            "Mend the errors, or ask for a waiver with an end.",
            "findings",
            OwnershipRules::standardsMet),
    M2_4("Documented", Effort.SMALL, "Write down what is missing.", "", OwnershipRules::documented),
    M2_5("Covered", Effort.LARGE, "Register or remove the keys that are nobody's.", "", OwnershipRules::covered),
    M3_1(
            "Stale reads measured",
            Effort.LARGE,
            "Have every region report sampled reads.",
            "freshness",
            ReliabilityRules::stalenessMeasured),
    M3_2(
            "p95 and stale reads visible",
            Effort.MEDIUM,
            "Report both series.",
            "freshness",
            ReliabilityRules::bothVisible),
    M3_3(
            "Incidents learned from",
            Effort.MEDIUM,
            "Publish what is overdue; with no incident, run a drill.",
            "incidents",
            ReliabilityRules::incidentsLearnedFrom),
    M3_4(
            "Invalidation robust",
            Effort.MEDIUM,
            "Name a retry and a dead-letter queue, and report its depth.",
            "",
            ReliabilityRules::pathIsRobust),
    M3_5(
            "Actions closed",
            Effort.MEDIUM,
            "Close the action items that are overdue.",
            "incidents",
            ReliabilityRules::actionsClosed),
    M4_1("Regions governed", Effort.SMALL, "Write a policy for each region.", "", RegionRules::regionsGoverned),
    M4_2(
            "Regions measured",
            Effort.LARGE,
            "Have the silent regions report.",
            "freshness",
            RegionRules::regionsMeasured),
    M4_3(
            "Regression tested",
            Effort.LARGE,
            "Upload all three kinds of tests from the pipeline.",
            "",
            RegionRules::regressionTested),
    M4_4(
            "Rollouts gated",
            Effort.MEDIUM,
            "Compare in shadow before a change is applied.",
            "",
            RegionRules::rolloutsGated),
    M4_5(
            "Within budget",
            Effort.LARGE,
            "Find out what spends the error budget.",
            "freshness",
            RegionRules::withinBudget);

    private final String title;
    private final Effort effort;
    private final String nextStep;
    private final String tab;
    private final Rule rule;

    Criterion(String title, Effort effort, String nextStep, String tab, Rule rule) {
        this.title = title;
        this.effort = effort;
        this.nextStep = nextStep;
        this.tab = tab;
        this.rule = rule;
    }

    /** Such as {@code M2.3}. */
    public String id() {
        return name().replace('_', '.');
    }

    /** 1 to 4. */
    public int level() {
        return name().charAt(1) - '0';
    }

    public String title() {
        return title;
    }

    public Effort effort() {
        return effort;
    }

    /** What makes it pass, in a sentence. */
    public String nextStep() {
        return nextStep;
    }

    public static Optional<Criterion> of(String id) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /** Those of one level. */
    public static List<Criterion> of(int level) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.level() == level)
                .toList();
    }

    /** How a family stands, with what was looked at and where. */
    public Judged judge(FamilyFacts facts, Ruleset rules, Instant now) {
        var verdict = rule.judge(facts, rules, now);
        return new Judged(id(), verdict.status(), verdict.observed(), threshold(rules), evidence(facts.family()));
    }

    /** What must hold under these numbers, in a sentence. */
    public String threshold(Ruleset rules) {
        return level() <= 2 ? Thresholds.early(this, rules) : Thresholds.late(this, rules);
    }

    private String evidence(String family) {
        return "families/" + family + (tab.isEmpty() ? "" : "?tab=" + tab);
    }
}
