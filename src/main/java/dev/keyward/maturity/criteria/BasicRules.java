package dev.keyward.maturity.criteria;

import dev.keyward.registry.FamilyState;
import java.time.Instant;
import java.util.Locale;

/** Level 1: "basic cache with TTL and minimal monitoring" (playbook, "Cache Reliability Maturity Levels"). */
final class BasicRules {
    private BasicRules() {}

    /** M1.1. */
    static Verdict registered(FamilyFacts facts, Ruleset rules, Instant now) {
        var state = facts.declared().state();
        var inUse = state == FamilyState.ACTIVE || state == FamilyState.DEPRECATED;
        return Verdict.of(
                inUse && facts.declared().current(),
                "The family is %s and %s."
                        .formatted(
                                state.name().toLowerCase(Locale.ROOT).replace("_", " "),
                                facts.declared().current()
                                        ? "has a current template"
                                        : "no version of its template is current"));
    }

    /** M1.2: a scan decides, since what a manifest says is not what Redis holds. */
    static Verdict ttlIsReal(FamilyFacts facts, Ruleset rules, Instant now) {
        if (!facts.declared().ttl()) {
            return Verdict.failed("The manifest names no TTL.");
        }
        var scan = facts.ttlScan();
        if (scan == null) {
            return Verdict.noData("A TTL is declared; no scan has seen the keys yet.");
        }
        if (scan.at().isBefore(now.minus(rules.scans().age()))) {
            return Verdict.noData("A TTL is declared; the last scan was %s.".formatted(Say.ago(scan.at(), now)));
        }
        if (scan.keys() < rules.scans().keys()) {
            return Verdict.noData("A TTL is declared; the last scan saw %s.".formatted(Say.count(scan.keys(), "key")));
        }
        return Verdict.of(
                scan.missing() <= rules.scans().missingTtl(),
                "%s of %d keys have no expiry, scanned %s."
                        .formatted(Say.percent(scan.missing()), scan.keys(), Say.ago(scan.at(), now)));
    }

    /** M1.3. */
    static Verdict monitored(FamilyFacts facts, Ruleset rules, Instant now) {
        var since = now.minus(rules.series().reads());
        var any = facts.measured().any();
        if (any == null) {
            return Verdict.noData("Nobody has reported a measurement yet.");
        }
        if (any.isBefore(since)) {
            return Verdict.noData("The last measurement was %s.".formatted(Say.ago(any, now)));
        }
        var reads = facts.measured().reads();
        return reads == null || reads.isBefore(since)
                ? Verdict.failed("Measurements arrive, but none of them saw a read.")
                : Verdict.passed("Reads were last measured %s.".formatted(Say.ago(reads, now)));
    }
}
