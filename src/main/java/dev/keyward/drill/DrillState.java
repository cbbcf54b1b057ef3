package dev.keyward.drill;

import java.util.List;

/** Where a drill is in its life. DONE follows when its incident is resolved, never by hand. */
public enum DrillState {
    PLANNED,
    RUNNING,
    DONE,
    CANCELLED;

    /** What people may move it to; one table for the screens, REST and the service. */
    public List<DrillState> availableTransitions() {
        return this == PLANNED ? List.of(RUNNING, CANCELLED) : List.of();
    }
}
