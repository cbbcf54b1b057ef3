package dev.keyward.purge.ui;

import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** A state as the pages name it. */
final class StateWords {
    /** Where a purge is stuck or at work: what somebody on duty looks at first. */
    static final List<PurgeState> UNDER_WAY =
            List.of(PurgeState.DEAD, PurgeState.HELD, PurgeState.RUNNING, PurgeState.PAUSED);

    private StateWords() {}

    static StatusBadge badge(PurgeState state) {
        return new StatusBadge(tone(state), word(state));
    }

    static String word(PurgeState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case DRY_RUN_DONE -> "Previewed";
            case PENDING_APPROVAL -> "Waiting for approval";
            case APPROVED -> "Approved";
            case RUNNING -> "Running";
            case PAUSED -> "Paused";
            case COMPLETED -> "Completed";
            case PARTIAL -> "Partial";
            case DEAD -> "Dead";
            case ABORTED -> "Aborted";
            case REJECTED -> "Rejected";
            case CANCELLED -> "Cancelled";
            case EXPIRED -> "Expired";
            case HELD -> "Held";
        };
    }

    private static Tone tone(PurgeState state) {
        return switch (state) {
            case RUNNING -> Tone.PROGRESS;
            case COMPLETED, APPROVED -> Tone.GOOD;
            case PENDING_APPROVAL, PAUSED, PARTIAL, HELD -> Tone.ATTENTION;
            case DEAD -> Tone.DANGER;
            case DRAFT, DRY_RUN_DONE, ABORTED, REJECTED, CANCELLED, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
