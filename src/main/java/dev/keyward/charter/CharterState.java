package dev.keyward.charter;

import java.util.List;

/** Where a version of the charter is in its life. One table for the screens, REST and the service. */
public enum CharterState {
    DRAFT,
    IN_FORCE,
    SUPERSEDED;

    /** What people may move it to. SUPERSEDED follows by itself, when the next version is put in force. */
    public List<CharterState> availableTransitions() {
        return this == DRAFT ? List.of(IN_FORCE) : List.of();
    }
}
