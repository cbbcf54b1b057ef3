package dev.keyward.stewardship;

import java.util.EnumSet;
import java.util.Set;

/** Where a transfer is (domain.md 4.2). ESCALATED is open too: who was asked first could or did not answer. */
public enum TransferState {
    OPEN,
    ESCALATED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == OPEN || this == ESCALATED;
    }

    /** What can be decided about it from here. */
    public Set<Decision> availableDecisions() {
        return isOpen() ? EnumSet.allOf(Decision.class) : EnumSet.noneOf(Decision.class);
    }
}
