package dev.keyward.objective;

import java.util.List;

/** Where an objective is in its life; the one table that services, REST and screens share. */
public enum ObjectiveState {
    /** Its family is not in use yet. */
    DRAFT,
    ACTIVE,
    /** Counted on, but nobody is told. */
    PAUSED,
    /** Nobody is held to it. */
    RETIRED;

    /** What a person can make of it; a draft begins by itself when its family does. */
    public List<ObjectiveState> availableTransitions() {
        return switch (this) {
            case DRAFT -> List.of(RETIRED);
            case ACTIVE -> List.of(PAUSED, RETIRED);
            case PAUSED -> List.of(ACTIVE, RETIRED);
            case RETIRED -> List.of(ACTIVE);
        };
    }

    /** Whether its budget is computed. */
    public boolean isCounted() {
        return this == ACTIVE || this == PAUSED;
    }
}
