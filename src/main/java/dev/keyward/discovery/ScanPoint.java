package dev.keyward.discovery;

/** Where a console may die in the life of a scan so that it makes a difference. Tests let it die at each of them. */
enum ScanPoint {
    /** A worker holds the lease and has done nothing. */
    AFTER_CLAIM,
    /** What a server had is forgotten; nothing is counted anew. */
    AFTER_PREPARATION,
    /** Counts and places are written, not committed. */
    IN_CHECKPOINT,
    AFTER_CHECKPOINT,
    /** Every name was read; nothing says so. */
    AFTER_LAST_PAGE,
    /** What was found is written, not committed. */
    IN_COMPLETION,
    /** Completed, and nobody outside the transaction was told. */
    AFTER_COMPLETION
}
