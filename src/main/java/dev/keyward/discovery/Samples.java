package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Reading;
import dev.keyward.discovery.sweep.Sweep;
import dev.keyward.pace.Throttle;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * When the drawn keys of one server are read: less and less often beside the names, since a key that is drawn early is soon
 * displaced by another, unread, and at the end. For one thread.
 */
final class Samples {
    private static final long LONGEST_WAIT = Duration.ofSeconds(60).toNanos();
    private static final long CROWDED = 8_000_000;

    private final Sweep sweep;
    private final Throttle throttle;
    private long between = Duration.ofSeconds(4).toNanos();
    private long next = System.nanoTime() + between;
    private CompletableFuture<Boolean> reading = CompletableFuture.completedFuture(true);
    private boolean unkept;
    private boolean finishing;

    Samples(Sweep sweep, Throttle throttle) {
        this.sweep = sweep;
        this.throttle = throttle;
    }

    /**
     * Begins to read what is due, beside the names.
     *
     * @throws dev.keyward.redis.RedisFailure when what was begun before has failed
     */
    void begin() {
        var now = System.nanoTime();
        if (isDone() && (now - next >= 0 || sweep.books().crowded(CROWDED))) {
            reading = read();
            between = Math.min(LONGEST_WAIT, between * 2);
            next = now + between;
            unkept = true;
        }
    }

    private boolean isDone() {
        if (reading.isCompletedExceptionally()) {
            throw Travel.cause(reading.exceptionNow());
        }
        return reading.isDone();
    }

    /** Reads all that is left: what is being read, and then what was drawn since. */
    CompletableFuture<Boolean> finish() {
        reading = reading.thenCompose(done -> read());
        unkept = true;
        finishing = true;
        return reading;
    }

    private CompletableFuture<Boolean> read() {
        return new Reading(sweep, throttle, sweep.books().wanted()).begin();
    }

    /** Whether there is more to keep than at the time before: what was read in one go, or at the end all that was so far. */
    boolean changed() {
        var done = reading.isDone();
        var was = unkept && (done || finishing);
        unkept = unkept && !done;
        return was;
    }
}
