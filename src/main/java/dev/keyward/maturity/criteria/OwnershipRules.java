package dev.keyward.maturity.criteria;

import dev.keyward.registry.FamilySpec.Impact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Level 2: "invalidation ownership defined, key standards documented". */
final class OwnershipRules {
    private OwnershipRules() {}

    /** M2.1. */
    static Verdict owned(FamilyFacts facts, Ruleset rules, Instant now) {
        var who = facts.answerers();
        if (!who.ownerActive()) {
            return Verdict.failed("The owner, %s, is not at work.".formatted(who.owner()));
        }
        if (!who.invalidationActive()) {
            return Verdict.failed("The invalidation owner, %s, is not at work.".formatted(who.invalidatedBy()));
        }
        return Verdict.of(
                who.drift() < rules.ownership().drift(),
                "%s owns it, %s invalidates it; the drift score is %d."
                        .formatted(who.owner(), who.invalidatedBy(), who.drift()));
    }

    /** M2.2. */
    static Verdict alive(FamilyFacts facts, Ruleset rules, Instant now) {
        var attested = facts.answerers().attested();
        if (attested == null) {
            return Verdict.failed(
                    "%s never attested.".formatted(facts.answerers().owner()));
        }
        var age = Duration.between(attested, now);
        return Verdict.of(
                age.compareTo(rules.ownership().attestationEnd()) <= 0,
                "%s last answered for it %s.".formatted(facts.answerers().owner(), Say.ago(attested, now)));
    }

    /** M2.3. */
    static Verdict standardsMet(FamilyFacts facts, Ruleset rules, Instant now) {
        var errors = facts.openErrors();
        return Verdict.of(
                errors.size() <= rules.documents().errors(),
                errors.isEmpty()
                        ? "No error is open."
                        : "%s open without a waiver: %s."
                                .formatted(
                                        Say.count(errors.size(), "error"),
                                        String.join(
                                                ", ", errors.stream().distinct().toList())));
    }

    /** M2.4. */
    static Verdict documented(FamilyFacts facts, Ruleset rules, Instant now) {
        var missing = new ArrayList<String>();
        var said = facts.declared();
        if (said.purpose() < rules.documents().purpose()) {
            missing.add("a purpose of %d characters (it has %d)"
                    .formatted(rules.documents().purpose(), said.purpose()));
        }
        if (!said.source()) {
            missing.add("a source of truth");
        }
        if (said.users() < rules.documents().users()) {
            missing.add("a reader or a writer");
        }
        if (said.impact() == Impact.HIGH) {
            runbook(facts, rules, now, missing);
        }
        return Verdict.of(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "Purpose, source of truth and who uses it are written down."
                        : "Missing: %s.".formatted(String.join(", ", missing)));
    }

    private static void runbook(FamilyFacts facts, Ruleset rules, Instant now, ArrayList<String> missing) {
        var reviewed = facts.declared().runbookReviewed();
        if (!facts.declared().runbook()) {
            missing.add("a runbook");
        } else if (reviewed == null) {
            missing.add("a review of the runbook");
        } else if (reviewed.isBefore(now.minus(rules.documents().runbook()))) {
            missing.add("a recent review of the runbook (the last was %s)".formatted(Say.ago(reviewed, now)));
        }
    }

    /** M2.5. */
    static Verdict covered(FamilyFacts facts, Ruleset rules, Instant now) {
        var scan = facts.coverageScan();
        if (scan == null) {
            return Verdict.noData("The keyspace was not scanned yet.");
        }
        if (scan.at().isBefore(now.minus(rules.scans().age()))) {
            return Verdict.noData("The keyspace was last scanned %s.".formatted(Say.ago(scan.at(), now)));
        }
        return Verdict.of(
                scan.foreign() <= rules.scans().foreign(),
                "%s of the bytes under '%s:' are nobody's or claimed twice, scanned %s."
                        .formatted(Say.percent(scan.foreign()), facts.domain(), Say.ago(scan.at(), now)));
    }
}
