package dev.keyward.purge.engine;

import dev.keyward.purge.engine.Ledger.Entry;
import dev.keyward.purge.engine.Ledger.Halt;
import dev.keyward.purge.engine.Ledger.Order;
import dev.keyward.purge.engine.Ledger.Outcome;
import dev.keyward.redis.KeyDeletion;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Scans, judges, writes down what it is about to delete, deletes exactly that, writes down what happened. The outcome
 * of one batch and the intent of the next share a commit. Made for one run; not for several threads.
 */
public final class PurgeLoop {
    /** Names worth a commit. */
    static final int WORTH_A_COMMIT = 500;

    /** The longest stretch without a commit: a person sees progress, and a stop is heard. */
    static final Duration LONGEST_SILENCE = Duration.ofMillis(500);

    private final Pages pages;
    private final KeyDeletion deletion;
    private final Ledger ledger;
    private final Pace pace;
    private final LongSupplier nanoTime;

    private final Gathering gathering = new Gathering();
    private @Nullable Outcome untold;
    private Tally untoldTally = Tally.NONE;
    private Position resumeAt = Position.START;
    private long lastCommit;

    public PurgeLoop(
            KeyScan scan,
            List<Step> steps,
            Executor prefetch,
            KeyDeletion deletion,
            Ledger ledger,
            Pace pace,
            LongSupplier nanoTime) {
        this.pages = new Pages(scan, steps, prefetch);
        this.deletion = deletion;
        this.ledger = ledger;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.lastCommit = nanoTime.getAsLong();
    }

    /**
     * Runs from a position to the end of the last step.
     *
     * @throws RedisFailure when Redis did not do it; a batch without an outcome in the ledger may have gone or not
     */
    public Ending run(Position from) {
        resumeAt = from;
        var position = from;
        var page = pages.exist(from) ? pages.fetch(from) : null;
        while (page != null) {
            var read = Pages.await(page);
            var next = position.behind(read);
            var named = gathering.judge(read, pages.step(position).judge());
            var more = pages.exist(next);
            page = more && Pages.sparse(named) ? pages.fetch(next) : null;
            if (flushIsDue(more) && flush(next) instanceof Halt(var cause)) {
                return new Ending.Halted(cause);
            }
            page = more && page == null ? pages.fetch(next) : page;
            position = next;
        }
        var last = commit(resumeAt, null);
        return last instanceof Halt(var cause) ? new Ending.Halted(cause) : new Ending.Finished();
    }

    private boolean flushIsDue(boolean more) {
        return !more || gathering.size() >= pace.worthGathering(WORTH_A_COMMIT) || silentForLong();
    }

    private boolean silentForLong() {
        return nanoTime.getAsLong() - lastCommit >= LONGEST_SILENCE.toNanos();
    }

    /** Makes everything gathered so far happen, and the place behind it the one to resume at. */
    private Order flush(Position next) {
        var batch = gathering.size() == 0 ? null : gathering.batch();
        if (batch == null) {
            behindUs(next);
            return commit(resumeAt, null);
        }
        var order = commit(resumeAt, batch);
        return order instanceof Halt ? order : delete(batch, next);
    }

    private Order delete(Batch batch, Position next) {
        var named = 0;
        var deleted = 0L;
        for (var piece : batch.pieces(pace.mostAtOnce())) {
            pace.await(piece.size());
            var order = stillAllowed();
            if (order instanceof Halt) {
                untold = new Outcome(named, deleted);
                return commit(resumeAt, null);
            }
            deleted += unlink(piece, named, deleted);
            named += piece.size();
        }
        untold = new Outcome(named, deleted);
        behindUs(next);
        return new Ledger.Proceed();
    }

    private void behindUs(Position next) {
        untoldTally = untoldTally.plus(gathering.tally());
        gathering.clear();
        resumeAt = next;
    }

    /** Asks again within a slow batch, and always when the lease is nearly over. */
    private Order stillAllowed() {
        return silentForLong() || !ledger.safeToAct() ? commit(resumeAt, null) : new Ledger.Proceed();
    }

    private long unlink(List<KeyName> piece, int named, long deleted) {
        try {
            return deletion.unlink(piece);
        } catch (RedisFailure failure) {
            if (!failure.outcomeUnknown()) {
                untold = new Outcome(named, deleted);
                commit(resumeAt, null);
            }
            throw failure;
        }
    }

    private Order commit(Position at, @Nullable Batch intent) {
        var order = ledger.commit(new Entry(untold, at, untoldTally, intent));
        untold = null;
        untoldTally = Tally.NONE;
        lastCommit = nanoTime.getAsLong();
        return order;
    }
}
