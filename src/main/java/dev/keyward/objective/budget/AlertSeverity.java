package dev.keyward.objective.budget;

/** How loud a burn alert is. */
public enum AlertSeverity {
    /** Wakes somebody. */
    PAGE,
    /** Waits for the next working day. */
    TICKET
}
