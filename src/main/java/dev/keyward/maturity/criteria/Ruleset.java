package dev.keyward.maturity.criteria;

import dev.keyward.kernel.Refused;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * The numbers of maturity, with a version of their own (domain.md 5.1).
 *
 * @param scans what a scan must be to count
 * @param series how recent measurements must be
 */
public record Ruleset(
        Scans scans,
        Series series,
        Ownership ownership,
        Documents documents,
        Learning learning,
        Testing testing,
        RollUp rollUp) {

    public static final Ruleset DEFAULT = new Ruleset(
            new Scans(Duration.ofDays(30), 50, 0.01, 0.05),
            new Series(Duration.ofDays(7), Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(7), 0.8),
            new Ownership(40, Duration.ofDays(90), Duration.ofDays(14)),
            new Documents(0, 40, 1, Duration.ofDays(180)),
            new Learning(Duration.ofDays(180), Duration.ofDays(180), Duration.ofDays(30)),
            new Testing(Duration.ofDays(30), Duration.ofDays(90), 1000, 0),
            new RollUp(0.9, 3, 2, 1, 1, 0.8, Duration.ofDays(180)));

    /**
     * @param keys how many keys a scan must have seen of the family
     * @param missingTtl at most this share may live for ever
     * @param foreign at most this share of bytes may be nobody's
     */
    public record Scans(Duration age, int keys, double missingTtl, double foreign) {}

    /** @param coverage of the expected buckets, at least this share must have been measured */
    public record Series(Duration reads, Duration visible, Duration dlq, Duration regions, double coverage) {}

    /** @param drift the score from which ownership counts as undefined */
    public record Ownership(int drift, Duration attestation, Duration grace) {
        public Duration attestationEnd() {
            return attestation.plus(grace);
        }
    }

    /** @param purpose characters that an explanation takes at least */
    public record Documents(int errors, int purpose, int users, Duration runbook) {}

    /** @param overdue how long an action item may be late */
    public record Learning(Duration incidents, Duration drill, Duration overdue) {}

    /** @param remaining the least share of the error budget that may be left */
    public record Testing(Duration evidence, Duration changes, long compared, double remaining) {}

    /**
     * @param share of a domain's weighted families that must have reached a level
     * @param strictLag how many levels its worst strict family may be behind
     * @param domains the share of domains that are not critical that must have reached a level
     * @param drill the time within which a domain drills once
     */
    public record RollUp(double share, int high, int medium, int low, int strictLag, double domains, Duration drill) {}

    public Ruleset {
        positive("scans.age", scans.age());
        positive("series.reads", series.reads());
        positive("series.visible", series.visible());
        positive("series.dlq", series.dlq());
        positive("series.regions", series.regions());
        positive("ownership.attestation", ownership.attestation());
        positive("documents.runbook", documents.runbook());
        positive("learning.incidents", learning.incidents());
        positive("learning.drill", learning.drill());
        positive("testing.evidence", testing.evidence());
        positive("testing.changes", testing.changes());
        positive("rollUp.drill", rollUp.drill());
        share("scans.missingTtl", scans.missingTtl());
        share("scans.foreign", scans.foreign());
        number("scans.keys", scans.keys(), 1, 1_000_000);
        number("ownership.drift", ownership.drift(), 1, 100);
        number("documents.errors", documents.errors(), 0, 1_000);
        number("documents.purpose", documents.purpose(), 1, 1_000);
        number("documents.users", documents.users(), 1, 100);
        number("testing.compared", testing.compared(), 1, 1_000_000_000);
        number("testing.remaining", testing.remaining(), -1, 1);
        number("rollUp.high", rollUp.high(), 1, 100);
        number("rollUp.medium", rollUp.medium(), 1, 100);
        number("rollUp.low", rollUp.low(), 1, 100);
        number("rollUp.strictLag", rollUp.strictLag(), 0, 4);
        number("rollUp.share", rollUp.share(), 0.01, 1);
        number("rollUp.domains", rollUp.domains(), 0.01, 1);
        number("series.coverage", series.coverage(), 0.01, 1);
    }

    private static void number(String field, double said, double least, double most) {
        if (!(said >= least && said <= most)) {
            var bounds = "%s is at least %s and at most %s.".formatted(field, plain(least), plain(most));
            throw Refused.invalid(field, bounds, "Correct the number.");
        }
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private static void positive(String field, Duration duration) {
        if (!duration.isPositive() || duration.compareTo(Duration.ofDays(400)) > 0) {
            throw Refused.invalid(
                    field, "%s is longer than nothing and at most 400 days.".formatted(field), "Say it like P30D.");
        }
    }

    private static void share(String field, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw Refused.invalid(field, "%s is a share between 0 and 1.".formatted(field), "Say it like 0.9.");
        }
    }
}
