package dev.keyward.discovery;

/** How much of a keyspace a scan reads. */
public enum ScanKind {
    /** Every name, so that keys are counted exactly; sizes and lives come from a sample of them. */
    FULL,
    /** Names from random places within a budget; every number is an estimate with an interval. */
    SAMPLED,
    /** Every key of an RDB file; bytes are those of the keys' records in it. */
    RDB_FILE
}
