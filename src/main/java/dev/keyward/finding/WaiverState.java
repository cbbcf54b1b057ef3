package dev.keyward.finding;

import java.util.List;

/** Where a waiver is in its life (domain.md 4.2). EXPIRED follows by itself, by the clock; WITHDRAWN also, once the error is gone. */
public enum WaiverState {
    REQUESTED,
    APPROVED,
    DENIED,
    WITHDRAWN,
    EXPIRED,
    REVOKED;

    /** What people may move it to; APPROVED and DENIED by a decision, the others by a transition. */
    public List<WaiverState> availableTransitions() {
        return switch (this) {
            case REQUESTED -> List.of(APPROVED, DENIED, WITHDRAWN);
            case APPROVED -> List.of(REVOKED);
            case DENIED, WITHDRAWN, EXPIRED, REVOKED -> List.of();
        };
    }
}
