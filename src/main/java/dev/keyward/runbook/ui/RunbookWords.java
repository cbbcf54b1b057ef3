package dev.keyward.runbook.ui;

import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.step.StepState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Duration;

/** Runbooks and their steps in words and badges. */
final class RunbookWords {
    private RunbookWords() {}

    static StatusBadge review(Runbook runbook) {
        if (!runbook.isInUse()) {
            return new StatusBadge(Tone.NEUTRAL, "Retired");
        }
        return runbook.isReviewed()
                ? new StatusBadge(Tone.GOOD, "Reviewed")
                : new StatusBadge(Tone.ATTENTION, runbook.reviewedAt() == null ? "Not reviewed" : "Changed since");
    }

    static StatusBadge badge(StepState state) {
        var tone = switch (state) {
            case PENDING -> Tone.NEUTRAL;
            case DOING -> Tone.PROGRESS;
            case DONE -> Tone.GOOD;
            case SKIPPED -> Tone.NO_DATA;
            case FAILED -> Tone.DANGER;
        };
        return new StatusBadge(tone, state.label());
    }

    /** Such as {@code 45 s}, {@code 12 min}, {@code 3 h 20 min}, {@code 2 d}. */
    static String duration(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3_600) {
            return seconds / 60 + " min";
        }
        if (seconds < 86_400) {
            var minutes = seconds % 3_600 / 60;
            return seconds / 3_600 + " h" + (minutes == 0 ? "" : " " + minutes + " min");
        }
        return seconds / 86_400 + " d";
    }
}
