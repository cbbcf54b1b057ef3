package dev.keyward.maturity.criteria;

/** What each criterion asks for, in words, with the numbers of a ruleset. */
final class Thresholds {
    private Thresholds() {}

    static String early(Criterion criterion, Ruleset rules) {
        return switch (criterion) {
            case M1_1 -> "Active or deprecated, with a current template version.";
            case M1_2 ->
                "A TTL is set, and a scan of the last %s found at most %s of at least %d keys without one."
                        .formatted(
                                Say.duration(rules.scans().age()),
                                Say.percent(rules.scans().missingTtl()),
                                rules.scans().keys());
            case M1_3 ->
                "Reads were measured in the last %s."
                        .formatted(Say.duration(rules.series().reads()));
            case M2_1 ->
                "Owner and invalidation owner are active teams, and the drift score is below %d."
                        .formatted(rules.ownership().drift());
            case M2_2 ->
                "Attested within %s and %s of grace."
                        .formatted(
                                Say.duration(rules.ownership().attestation()),
                                Say.duration(rules.ownership().grace()));
            case M2_3 ->
                "At most %s open without a waiver."
                        .formatted(Say.count(rules.documents().errors(), "error"));
            case M2_4 ->
                "A purpose of %d characters, a source of truth, %s; at high impact a runbook reviewed within %s."
                        .formatted(
                                rules.documents().purpose(),
                                Say.count(rules.documents().users(), "reader or writer"),
                                Say.duration(rules.documents().runbook()));
            default ->
                "A scan of the last %s found at most %s of the bytes unregistered or ambiguous."
                        .formatted(
                                Say.duration(rules.scans().age()),
                                Say.percent(rules.scans().foreign()));
        };
    }

    static String late(Criterion criterion, Ruleset rules) {
        return switch (criterion) {
            case M3_1 ->
                "An active objective, measured, with at least %s of the expected buckets."
                        .formatted(Say.percent(rules.series().coverage()));
            case M3_2 ->
                "Hit p95 and stale reads each have a point in the last %s."
                        .formatted(Say.duration(rules.series().visible()));
            case M3_3 ->
                "In %s every incident has a class, a cause and its postmortem in time; with none, a drill in %s."
                        .formatted(
                                Say.duration(rules.learning().incidents()),
                                Say.duration(rules.learning().drill()));
            case M3_4 ->
                "A retry, a dead-letter queue, and its depth reported in the last %s."
                        .formatted(Say.duration(rules.series().dlq()));
            case M3_5 ->
                "No action item is overdue by more than %s."
                        .formatted(Say.duration(rules.learning().overdue()));
            case M4_1 -> "A policy for every region of the keyspace.";
            case M4_2 ->
                "Every region reported sampled reads in the last %s."
                        .formatted(Say.duration(rules.series().regions()));
            case M4_3 ->
                "All three kinds of tests passed within %s, for the current version, uploaded by a pipeline."
                        .formatted(Say.duration(rules.testing().evidence()));
            case M4_4 ->
                "Every change of medium risk or more in %s had at least %d reads compared in shadow."
                        .formatted(
                                Say.duration(rules.testing().changes()),
                                rules.testing().compared());
            default ->
                "At least %s of the error budget is left in the worst region."
                        .formatted(Say.percent(rules.testing().remaining()));
        };
    }
}
