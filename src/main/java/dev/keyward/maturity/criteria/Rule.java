package dev.keyward.maturity.criteria;

import java.time.Instant;

/** Judges one criterion. */
interface Rule {
    Verdict judge(FamilyFacts facts, Ruleset rules, Instant now);
}
