package dev.keyward.registry.lint;

import static dev.keyward.kernel.Severity.WARN;

/** What live keys must be like, seen by the last scan: as the manifest says. */
final class ObservedRules {
    private static final String REAL = "basic cache with TTL and minimal monitoring";
    private static final String SCALES = "memory footprint scales with key cardinality";

    static final LintRule HOLDS_ITS_TYPE = new LintRule(
                    "KF013",
                    WARN,
                    "Holds the type it declares",
                    "%s.",
                    "Correct the manifest, or find out who writes the others; the next scan looks again.",
                    REAL,
                    ObservedOffences::otherType)
            .with(Defaults.SAMPLE, Defaults.STRAY);

    static final LintRule EXPIRES_AS_DECLARED = new LintRule(
                    "KF013",
                    WARN,
                    "Expires as it declares",
                    "%s.",
                    "Correct the manifest, or make every writer set the TTL; the next scan looks again.",
                    REAL,
                    ObservedOffences::otherLife)
            .with(Defaults.SAMPLE, Defaults.STRAY, Defaults.TTL_OFF);

    static final LintRule IS_AS_LARGE_AS_EXPECTED = new LintRule(
                    "KF013",
                    WARN,
                    "Is as large as expected",
                    "%s.",
                    "Correct the estimate, since purges and memory are planned with it.",
                    SCALES,
                    ObservedOffences::otherSize)
            .with(Defaults.SAMPLE, Defaults.FACTOR);

    static final LintRule HAS_AS_MANY_KEYS_AS_EXPECTED = new LintRule(
                    "KF013",
                    WARN,
                    "Has as many keys as expected",
                    "%s.",
                    "Correct the estimate, or find out what makes so many more or fewer.",
                    SCALES,
                    ObservedOffences::otherNumber)
            .with(Defaults.FACTOR);

    private ObservedRules() {}
}
