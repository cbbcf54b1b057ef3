package dev.keyward.purge.engine;

import org.jspecify.annotations.Nullable;

/**
 * The loop's durable memory. One call is one commit: what the last batch did, where to go on after it, and what the
 * next batch intends. Whoever may not intend any more is told to halt.
 *
 * <p>One run calls it from one thread. An outcome is of the intent written by the last call that had one; an intent that gets
 * none is unknown. {@code resumeAt} is behind everything that was carried out and never behind what was only read ahead, so a
 * successor that begins there misses nothing and names at most one batch again. A call without intent and outcome renews the
 * lease and hears whether to stop.
 */
public interface Ledger {
    /**
     * Writes one entry, or halts without the intent.
     *
     * @return whether the batch may be deleted now
     */
    Order commit(Entry entry);

    /** False when the right to act ends so soon that a command sent now could outlive it. */
    boolean safeToAct();

    /**
     * One line of the memory.
     *
     * @param outcome of the batch whose intent was written before; null when there is none to tell
     * @param resumeAt where a successor goes on: everything before it is done
     * @param tally what was seen before {@code resumeAt} and not told yet
     * @param intent the batch that is about to be deleted; null when there is none
     */
    record Entry(
            @Nullable Outcome outcome,
            Position resumeAt,
            Tally tally,
            @Nullable Batch intent) {}

    /**
     * What became of the batch last intended.
     *
     * @param named how many of its names were sent
     * @param deleted how many keys Redis confirmed
     */
    record Outcome(int named, long deleted) {}

    /** Whether to go on. */
    sealed interface Order {}

    /** Go on; the intent, if there was one, is written. */
    record Proceed() implements Order {}

    /** Stop; no intent was written. */
    record Halt(Cause cause) implements Order {}

    /** Why to stop. */
    enum Cause {
        /** Another worker has taken over: nothing may be written any more. */
        FENCED,
        /** A person, the kill switch or a limit stopped it. */
        STOPPED,
        /** This console stops or gives others their turn: whoever claims it next goes on from here. */
        SHUTDOWN
    }
}
