package dev.keyward.postmortem.ui;

import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.time.Instant;

/** Action items in words and badges. */
final class ActionWords {
    private ActionWords() {}

    static StatusBadge badge(ActionItem item, Instant now) {
        if (item.isOverdue(now)) {
            return new StatusBadge(Tone.DANGER, "Overdue");
        }
        return switch (item.state()) {
            case OPEN -> new StatusBadge(Tone.NEUTRAL, "Open");
            case IN_PROGRESS -> new StatusBadge(Tone.PROGRESS, "In progress");
            case DONE -> new StatusBadge(Tone.ATTENTION, "Done, not verified");
            case VERIFIED -> new StatusBadge(Tone.GOOD, "Verified");
            case WONT_DO -> new StatusBadge(Tone.NO_DATA, "Won't do");
        };
    }

    static String verb(ActionState from, ActionState to) {
        return switch (to) {
            case OPEN -> from == ActionState.IN_PROGRESS ? "Put back" : "Open again";
            case IN_PROGRESS -> "Take up";
            case DONE -> "Done";
            case VERIFIED -> "Verify";
            case WONT_DO -> "Won't do";
        };
    }
}
