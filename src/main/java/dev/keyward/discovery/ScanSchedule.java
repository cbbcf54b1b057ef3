package dev.keyward.discovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a keyspace is scanned by itself.
 *
 * @param version 0 as long as nobody has said anything
 * @param atHour of the day, 0 to 23, UTC
 * @param budgetKeys of a sampled scan
 */
public record ScanSchedule(
        String keyspace,
        long version,
        boolean enabled,
        int atHour,
        ScanKind kind,
        @Nullable Long budgetKeys,
        dev.keyward.pace.Pace pace,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {
    private static final int USUAL_HOUR = 3;

    /** As it is offered where nobody has said anything. */
    static ScanSchedule none(String keyspace) {
        return new ScanSchedule(
                keyspace, 0, false, USUAL_HOUR, ScanKind.FULL, null, dev.keyward.pace.Pace.GENTLE, null, null);
    }

    NewScan scan() {
        return new NewScan(keyspace, kind, new ScanBudget(budgetKeys, null, null), pace, "as scheduled").checked();
    }
}
