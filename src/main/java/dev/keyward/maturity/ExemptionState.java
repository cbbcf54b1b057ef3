package dev.keyward.maturity;

import java.util.List;

/** Where an exemption is in its life (domain.md 4.2). EXPIRED follows by itself, by the clock. */
public enum ExemptionState {
    REQUESTED,
    APPROVED,
    DENIED,
    EXPIRED,
    REVOKED;

    /** What people may move it to; the first two by a decision, REVOKED by a transition. */
    public List<ExemptionState> availableTransitions() {
        return switch (this) {
            case REQUESTED -> List.of(APPROVED, DENIED);
            case APPROVED -> List.of(REVOKED);
            case DENIED, EXPIRED, REVOKED -> List.of();
        };
    }
}
