package dev.keyward.purge.engine;

import dev.keyward.pace.Throttle;
import dev.keyward.purge.engine.Ledger.Entry;
import dev.keyward.purge.engine.Ledger.Halt;
import dev.keyward.purge.engine.Ledger.Order;
import dev.keyward.purge.engine.Ledger.Outcome;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is about to be deleted, deletes exactly that, writes down what happened. The outcome of one batch and
 * the intent of the next share a commit, and pages are read on while it is written. Made for one run; not for several
 * threads.
 */
public final class PurgeLoop {
    /** Names worth a commit: a few milliseconds of work, and what a console that dies may have to name again. */
    static final int WORTH_A_COMMIT = 4_000;

    /** The longest stretch without a commit: a person sees progress, and a stop is heard. */
    static final Duration LONGEST_SILENCE = Duration.ofMillis(500);

    private final Scout scout;
    private final Tools tools;
    private @Nullable Outcome untold;
    private Tally untoldTally = Tally.NONE;
    private Position resumeAt = Position.START;
    private long lastCommit;

    /**
     * What a loop works with.
     *
     * @param cap of the request, which no pace exceeds
     * @param throttle what the pace allows just now
     */
    public record Tools(Deed deed, Ledger ledger, Cap cap, Throttle throttle, Delay delay, LongSupplier nanoTime) {}

    public PurgeLoop(List<Step> steps, Tools tools) {
        var worth = tools.cap().worthGathering(WORTH_A_COMMIT);
        this.scout = new Scout(steps, tools.throttle(), tools.delay(), worth, tools.nanoTime());
        this.tools = tools;
        this.lastCommit = tools.nanoTime().getAsLong();
    }

    /**
     * Runs from a position to the end of the last step.
     *
     * @throws RedisFailure when Redis did not do it; a batch without an outcome in the ledger may have gone or not
     */
    public Ending run(Position from) {
        resumeAt = from;
        scout.begin(from);
        try {
            for (var haul = scout.take(); haul != null; haul = scout.take()) {
                if (carriedOut(haul) instanceof Halt(var cause)) {
                    return new Ending.Halted(cause);
                }
            }
        } finally {
            scout.close();
        }
        var last = commit(resumeAt, null);
        return last instanceof Halt(var cause) ? new Ending.Halted(cause) : new Ending.Finished();
    }

    /** Makes everything of a haul happen, and the place behind it the one to resume at. */
    private Order carriedOut(Haul haul) {
        if (haul.names().isEmpty() || !haul.deletes()) {
            behindUs(haul);
            return silentForLong() ? commit(resumeAt, null) : new Ledger.Proceed();
        }
        var batch = new Batch(haul.names());
        var order = commit(resumeAt, batch);
        return order instanceof Halt ? order : delete(batch, haul);
    }

    private Order delete(Batch batch, Haul haul) {
        var gear = tools.throttle().gear();
        var flight = new Flight(tools.deed(), haul.dense() ? gear.unlinksAtOnce() : 1);
        try {
            for (var piece : batch.pieces(Math.min(tools.cap().mostAtOnce(), gear.namesAtOnce()))) {
                hold(piece.size());
                if (stillAllowed() instanceof Halt) {
                    flight.land();
                    return tell(flight);
                }
                flight.send(piece);
            }
            flight.land();
        } catch (RedisFailure failure) {
            tell(flight, failure);
            throw failure;
        }
        untold = flight.outcome();
        behindUs(haul);
        return new Ledger.Proceed();
    }

    private void hold(int names) {
        tools.cap().await(names);
        var wait = tools.throttle().reserve(names);
        if (wait > 0) {
            Source.await(tools.delay().of(wait));
        }
    }

    private void tell(Flight flight, RedisFailure failure) {
        if (flight.known(failure)) {
            tell(flight);
        }
    }

    /** A part of a batch: its names count as scanned now, since whoever reads their page again finds them gone. */
    private Order tell(Flight flight) {
        untold = flight.outcome();
        untoldTally = untoldTally.plus(Tally.scanned(untold.named()));
        return commit(resumeAt, null);
    }

    private void behindUs(Haul haul) {
        untoldTally = untoldTally.plus(haul.tally());
        resumeAt = haul.behind();
    }

    private boolean silentForLong() {
        return tools.nanoTime().getAsLong() - lastCommit >= LONGEST_SILENCE.toNanos();
    }

    /** Asks again within a slow batch, and always when the lease is nearly over. */
    private Order stillAllowed() {
        return silentForLong() || !tools.ledger().safeToAct() ? commit(resumeAt, null) : new Ledger.Proceed();
    }

    private Order commit(Position at, @Nullable Batch intent) {
        var order = tools.ledger().commit(new Entry(untold, at, untoldTally, intent));
        untold = null;
        untoldTally = Tally.NONE;
        lastCommit = tools.nanoTime().getAsLong();
        return order;
    }
}
