package dev.keyward.drill.score;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one step of the runbook went.
 *
 * @param place counted from 1
 * @param took null when nobody took it up
 * @param evidence how many pieces it left behind
 * @param remark why it was skipped or failed; null otherwise
 */
public record SeenStep(
        int place,
        String title,
        End end,
        @Nullable Duration took,
        Duration limit,
        int evidence,
        @Nullable String remark) {

    /** How a step ended. OPEN: it never did. */
    public enum End {
        DONE,
        SKIPPED,
        FAILED,
        OPEN
    }

    boolean isLate() {
        return took != null && took.compareTo(limit) > 0;
    }

    String named() {
        return "Step %d, %s,".formatted(place, title);
    }
}
