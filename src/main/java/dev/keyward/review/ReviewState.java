package dev.keyward.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a review is in its life (domain.md 4.2). One table for the screens, REST and the service. */
public enum ReviewState {
    /** Open for its quarter; nothing was gathered yet. */
    SCHEDULED("Scheduled"),
    /** The agenda is there, with its data and proposals. */
    PREPARED("Prepared"),
    /** Something was decided. */
    IN_PROGRESS("In progress"),
    SIGNED("Signed"),
    /** Signed, and everything it asked for has ended. */
    CLOSED("Closed"),
    /** Nobody signed it in time. */
    MISSED("Missed");

    public static final Set<ReviewState> OPEN = EnumSet.of(SCHEDULED, PREPARED, IN_PROGRESS);

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isSigned() {
        return this == SIGNED || this == CLOSED;
    }

    /** What people may move it to; PREPARED gathers the data anew. IN_PROGRESS and MISSED follow by themselves. */
    public List<ReviewState> availableTransitions() {
        return switch (this) {
            case SCHEDULED -> List.of(PREPARED);
            case PREPARED, IN_PROGRESS -> List.of(PREPARED, SIGNED);
            case SIGNED -> List.of(CLOSED);
            case CLOSED, MISSED -> List.of();
        };
    }
}
