package dev.keyward.standard;

import java.util.List;

/** Where a version of a standard is in its life. One table for the screens, REST and the service. */
public enum StandardState {
    DRAFT,
    EFFECTIVE,
    SUPERSEDED,
    DISCARDED;

    /** What people may move it to. SUPERSEDED follows by itself, when the next version takes effect. */
    public List<StandardState> availableTransitions() {
        return this == DRAFT ? List.of(EFFECTIVE, DISCARDED) : List.of();
    }
}
