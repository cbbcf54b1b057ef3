package dev.keyward.review.agenda;

import java.util.Locale;
import java.util.Optional;

/** Whether a family can be cached well at all, and whether it is (domain.md 5.6). */
final class Churn {
    private static final long ENOUGH_READS = 1_000;
    private static final int TOO_LOW = 50;
    private static final int FAR = 20;
    private static final String CHURNS =
            "Where reads and writes let less than half of the reads hit, caching does not pay (domain.md 5.6).";
    private static final String BELOW =
            "Where far fewer reads hit than could, TTL, warm-up or evictions are to blame (domain.md 5.6).";

    private Churn() {}

    static Optional<Proposal> proposal(FamilyEvidence family) {
        var ceiling = family.capacity().ceilingPercent();
        if (ceiling == null) {
            return Optional.empty();
        }
        if (ceiling < TOO_LOW) {
            return Optional.of(new Proposal(
                    Outcome.INVESTIGATE,
                    "Its values go so often that at most %d %% of the reads can hit.".formatted(ceiling),
                    CHURNS));
        }
        var reads = family.reads();
        var hit = reads.reads() == 0 ? 100 : 100 * reads.hits() / reads.reads();
        return reads.reads() >= ENOUGH_READS && hit < ceiling - FAR
                ? Optional.of(new Proposal(
                        Outcome.INVESTIGATE, "%d %% of its reads hit, %d %% could.".formatted(hit, ceiling), BELOW))
                : Optional.empty();
    }

    static String ceiling(FamilyEvidence family) {
        var ceiling = family.capacity().ceilingPercent();
        return ceiling == null ? "not known" : ceiling + " %";
    }

    static String memory(FamilyEvidence family) {
        var bytes = family.capacity().bytes();
        var share = family.capacity().sharePercent();
        if (bytes == null) {
            return "not known";
        }
        var size = String.format(Locale.ENGLISH, "%.1f MiB", bytes / 1_048_576.0);
        return share == null ? size : String.format(Locale.ENGLISH, "%s, %.1f %% of the keyspace", size, share);
    }
}
