package dev.keyward.discovery;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Pace;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who wants a scan.
 *
 * @param pace null for the standard one
 * @param reason null but for the fast pace, which others feel
 */
public record NewScan(
        String keyspace,
        ScanKind kind,
        ScanBudget budget,
        @Nullable Pace pace,
        @Nullable String reason) {

    public static NewScan full(String keyspace) {
        return new NewScan(keyspace, ScanKind.FULL, ScanBudget.NONE, null, null);
    }

    public static NewScan sampled(String keyspace, long keys) {
        return new NewScan(keyspace, ScanKind.SAMPLED, new ScanBudget(keys, null, null), null, null);
    }

    Pace chosenPace() {
        return pace == null ? Pace.STANDARD : pace;
    }

    /** With a bound where it needs one; a full scan has none, since half of one would say nothing. */
    NewScan checked() {
        if (kind == ScanKind.RDB_FILE) {
            throw Refused.invalid(
                    "kind",
                    "A file is not scanned by asking for it.",
                    "Send it with POST /keyspaces/%s/rdb-scans, or choose it under Scans.".formatted(keyspace));
        }
        if (kind == ScanKind.FULL && budget.bounded()) {
            throw Refused.invalid(
                    "budget",
                    "A full scan reads every name, so it takes no budget of keys or seconds.",
                    "Take a sampled scan, or limit keysPerSecond only.");
        }
        if (chosenPace() == Pace.FAST && (reason == null || reason.isBlank())) {
            throw Refused.invalid(
                    "reason",
                    "Others feel the fast pace, so it takes a reason.",
                    "Say why, or take the standard pace.");
        }
        return kind == ScanKind.FULL || budget.bounded() ? this : with(ScanBudget.USUAL_SAMPLE);
    }

    private NewScan with(ScanBudget bound) {
        return new NewScan(keyspace, kind, new ScanBudget(bound.keys(), null, budget.keysPerSecond()), pace, reason);
    }
}
