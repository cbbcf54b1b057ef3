package dev.keyward.purge.engine;

/** How a run ended, when it was not by a failure. */
public sealed interface Ending {
    /** The scan came to its end. */
    record Finished() implements Ending {}

    /** The ledger said halt. */
    record Halted(Ledger.Cause cause) implements Ending {}
}
