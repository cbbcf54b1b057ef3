package dev.keyward.purge;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a purge stands. The two sets of each state are the only place that says what may follow: people choose from
 * the first by asking for a transition, the console itself moves along the second (approvals, the engine, time).
 */
public enum PurgeState {
    DRAFT,
    DRY_RUN_DONE,
    PENDING_APPROVAL,
    APPROVED,
    RUNNING,
    PAUSED,
    COMPLETED,
    PARTIAL,
    DEAD,
    ABORTED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    HELD;

    /** What a person may ask for next, in this order. Empty when nothing is left to decide. */
    public Set<PurgeState> availableTransitions() {
        return switch (this) {
            case DRAFT, DRY_RUN_DONE, PENDING_APPROVAL -> EnumSet.of(CANCELLED);
            case APPROVED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(PAUSED, ABORTED);
            case PAUSED, HELD -> EnumSet.of(RUNNING, ABORTED);
            case COMPLETED, PARTIAL, DEAD, ABORTED, REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(PurgeState.class);
        };
    }

    /** Where the console moves it: after a dry run, a decision, a batch, a failure, or too long a wait. */
    Set<PurgeState> consequences() {
        return switch (this) {
            case DRAFT -> EnumSet.of(DRY_RUN_DONE);
            case DRY_RUN_DONE -> EnumSet.of(PENDING_APPROVAL);
            case PENDING_APPROVAL -> EnumSet.of(DRY_RUN_DONE, APPROVED, REJECTED);
            case APPROVED -> EnumSet.of(DRY_RUN_DONE, EXPIRED, HELD);
            case RUNNING -> EnumSet.of(PAUSED, COMPLETED, PARTIAL, DEAD, HELD);
            case PAUSED -> EnumSet.of(EXPIRED, HELD);
            case HELD -> EnumSet.of(EXPIRED);
            case DEAD -> EnumSet.of(RUNNING, PENDING_APPROVAL);
            case COMPLETED, PARTIAL, ABORTED, REJECTED, CANCELLED, EXPIRED -> EnumSet.noneOf(PurgeState.class);
        };
    }

    /** True as long as another purge of the same scope must wait. */
    public boolean active() {
        return switch (this) {
            case DRAFT, DRY_RUN_DONE, PENDING_APPROVAL, APPROVED, RUNNING, PAUSED, HELD -> true;
            case COMPLETED, PARTIAL, DEAD, ABORTED, REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    /** True while its scope has not been let pass, so that a dry run may still be made again. */
    public boolean takesDryRun() {
        return this == DRAFT || this == DRY_RUN_DONE || this == PENDING_APPROVAL || this == APPROVED;
    }
}
