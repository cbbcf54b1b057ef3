package dev.keyward.registry;

import java.util.List;

/** Where a family is in its life. One table for the screens, REST and the service (domain.md 4.2). */
public enum FamilyState {
    ACTIVE,
    DEPRECATED,
    RETIRED;

    /** The states a family may move to from here. */
    public List<FamilyState> availableTransitions() {
        return switch (this) {
            case ACTIVE -> List.of(DEPRECATED);
            case DEPRECATED -> List.of(ACTIVE, RETIRED);
            case RETIRED -> List.of();
        };
    }

    /** Whether keys of the family may still be read, written and purged. */
    public boolean isLive() {
        return this != RETIRED;
    }
}
