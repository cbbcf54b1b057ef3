package dev.keyward.purge.engine;

/**
 * Where a console may die in the life of a purge so that it makes a difference: between two commits, and around every
 * command. Tests let it die at each of them (reliability.md R1); in a running console they are passed in silence.
 */
public enum CrashPoint {
    /** The request is written, not committed. */
    BEFORE_REQUEST_COMMIT,
    /** Committed, and whoever asked has not heard of it. */
    AFTER_REQUEST_COMMIT,
    AFTER_APPROVAL_COMMIT,
    /** It is to run, and no worker knows yet. */
    AFTER_START_COMMIT,
    /** A worker holds the lease and has done nothing. */
    AFTER_CLAIM,
    /** Names were read; nothing is intended. */
    AFTER_SCAN_REPLY,
    /** Names are intended; nothing is sent. */
    AFTER_INTENT_COMMIT,
    /** UNLINK is on its way; nobody knows what it did. */
    AFTER_UNLINK_WRITTEN,
    /** Redis has said what it did; nothing of it is written. */
    AFTER_UNLINK_REPLY,
    AFTER_OUTCOME_COMMIT,
    /** Within the transaction that prolongs a lease and says nothing else. */
    IN_LEASE_RENEWAL,
    /** Every key is gone; that it is so is written, not committed. */
    BEFORE_COMPLETE_COMMIT,
    /** Completed, and nobody outside the transaction has been told. */
    AFTER_COMPLETE_COMMIT,
    /** Within the transaction that lets a failure be tried again later. */
    IN_POSTPONEMENT,
    /** Within the move to the dead letters. */
    IN_DEAD_LETTER,
    /** Within the way back from there. */
    IN_REPLAY,
    /** A stopping console gives its lease back. */
    IN_HAND_OVER,
    /** Within the move that holds what a restored database would go on with. */
    IN_HOLD
}
