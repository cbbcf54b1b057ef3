package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.ERROR;
import static dev.keyward.kernel.Severity.WARN;

/** What a family keeps so that it can be run: documented, agreed upon, sized, and governed in every region. */
final class OperationRules {
    private static final String UNDOCUMENTED =
            "When keys are undocumented, stale data bugs become difficult and slow to triage";
    private static final String GLOBAL = "A single global invalidation assumption often fails";

    static final LintRule IS_DOCUMENTED_WHERE_IT_HURTS = new LintRule(
                    "KF006",
                    ERROR,
                    "Is documented where it hurts",
                    "A wrong value has a high impact, but there is %s.",
                    "Write it down before somebody needs it at night.",
                    UNDOCUMENTED,
                    OperationOffences::undocumentedHigh)
            .with(Defaults.PURPOSE);

    static final LintRule IS_DOCUMENTED = new LintRule(
                    "KF006",
                    WARN,
                    "Is documented",
                    "There is %s.",
                    "Write it down before somebody needs it at night.",
                    UNDOCUMENTED,
                    OperationOffences::undocumentedOthers)
            .with(Defaults.PURPOSE);

    static final LintRule AGREES_ON_WRITERS = new LintRule(
            "KF007",
            ERROR,
            "Agrees on its writers",
            "Services of several domains write the keys without a contract: %s.",
            "Agree on a contract, or let one service write.",
            "Are we introducing hidden coupling between domains via shared keys?",
            OperationOffences::foreignWriters);

    static final LintRule WRITES_THROUGH_ONLY_WHAT_IS_SMALL = new LintRule(
                    "KF008",
                    WARN,
                    "Writes through only what is small",
                    "The family takes an estimated %s.",
                    "Write-through is for small hot datasets; let events invalidate the rest.",
                    "Small hot datasets",
                    OperationOffences::largeWriteThrough)
            .with(Defaults.HOT_BYTES, Defaults.HOT_SHARE, Defaults.OVERHEAD);

    static final LintRule SPREADS_ITS_EXPIRY = new LintRule(
                    "KF009",
                    WARN,
                    "Spreads its expiry",
                    "No jitter spreads the expiry, with %s.",
                    "Set a jitter of about 10 percent, so that the keys do not expire together.",
                    "latency degradation due to miss storms",
                    OperationOffences::expiryInStep)
            .with(Defaults.MANY_KEYS);

    static final LintRule SERVES_BY_CONTRACT = new LintRule(
            "KF010",
            WARN,
            "Serves by contract",
            "The endpoint %s serves the values without a contract.",
            "Say in a contract how fresh they are.",
            "Cache behavior should be part of API contract discussions",
            OperationOffences::uncoveredEndpoints);

    static final LintRule GOVERNS_STRICT_REGIONS = new LintRule(
            "KF012",
            ERROR,
            "Governs its regions where it is strict",
            "A strict family says nothing about %s.",
            "Say for each region of the keyspace how long it may serve the old value.",
            GLOBAL,
            OperationOffences::ungovernedStrict);

    static final LintRule GOVERNS_ITS_REGIONS = new LintRule(
            "KF012",
            WARN,
            "Governs its regions",
            "The family says nothing about %s.",
            "Say for each region of the keyspace how long it may serve the old value.",
            GLOBAL,
            OperationOffences::ungoverned);

    private OperationRules() {}
}
