package dev.keyward.audit.chain;

/** What can be wrong with a chain. */
public enum Damage {
    /** A number is skipped: a row was deleted, or its number changed. */
    MISSING,
    /** A number comes again or too late: a row was inserted, duplicated or moved. */
    OUT_OF_ORDER,
    /** The row does not name the hash of the row before it. */
    UNLINKED,
    /** The row's content does not give its hash. */
    ALTERED,
    /** The chain ends before its recorded or exported head. */
    TRUNCATED,
    /** The chain goes on, or differs, where its recorded head says it ends. */
    HEAD_DIFFERS,
    /** The row at an exported head's place has another hash: the chain was rewritten after that export. */
    REWRITTEN
}
