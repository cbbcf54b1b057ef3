package dev.keyward.purge.engine;

/** How a run ended, when it was not by a failure. */
public sealed interface Ending {
    /** The scan came to its end. */
    record Finished() implements Ending {}

    /** Every scan came to its end, and during each of them the servers changed places: keys may be left. */
    record Disturbed(String why) implements Ending {}

    /** The ledger said halt. */
    record Halted(Ledger.Cause cause) implements Ending {}
}
