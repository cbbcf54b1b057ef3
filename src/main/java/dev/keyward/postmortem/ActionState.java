package dev.keyward.postmortem;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How far an action item has come. Done is not verified: somebody else looks whether it helped. */
public enum ActionState {
    OPEN("Open"),
    IN_PROGRESS("In progress"),
    DONE("Done, not verified"),
    VERIFIED("Verified"),
    WONT_DO("Won't do");

    /** Those that still wait for somebody. */
    public static final Set<ActionState> WAITING = EnumSet.of(OPEN, IN_PROGRESS, DONE);

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public List<ActionState> availableTransitions() {
        return switch (this) {
            case OPEN -> List.of(IN_PROGRESS, DONE, WONT_DO);
            case IN_PROGRESS -> List.of(DONE, OPEN, WONT_DO);
            case DONE -> List.of(VERIFIED, OPEN);
            case WONT_DO -> List.of(OPEN);
            case VERIFIED -> List.of();
        };
    }

    /** Whether it takes a word: how it was verified, or why it is not done. */
    public boolean needsRemark() {
        return this == VERIFIED || this == WONT_DO;
    }
}
