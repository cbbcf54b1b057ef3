package dev.keyward.purge.engine;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps a run under so many keys a second, evenly, without saving up for a burst. */
public final class Cap {
    private static final long SECOND = 1_000_000_000L;

    private final long keysPerSecond;
    private final LongSupplier nanoTime;
    private final LongConsumer sleepNanos;
    private long freeAt;

    private Cap(long keysPerSecond, LongSupplier nanoTime, LongConsumer sleepNanos) {
        this.keysPerSecond = keysPerSecond;
        this.nanoTime = nanoTime;
        this.sleepNanos = sleepNanos;
        this.freeAt = nanoTime.getAsLong();
    }

    /** As fast as the pace allows. */
    public static Cap none() {
        return new Cap(0, () -> 0, nanos -> {});
    }

    /** At most so many keys in any second. */
    public static Cap of(long keysPerSecond, LongSupplier nanoTime, LongConsumer sleepNanos) {
        if (keysPerSecond < 1) {
            throw new IllegalArgumentException("A cap is at least one key a second.");
        }
        return new Cap(keysPerSecond, nanoTime, sleepNanos);
    }

    /** The most keys to delete in one go: a tenth of a second's worth. */
    int mostAtOnce() {
        return keysPerSecond == 0
                ? Integer.MAX_VALUE
                : Math.toIntExact(Math.clamp(keysPerSecond / 10, 1, Integer.MAX_VALUE));
    }

    /** The most names worth gathering before a commit: a second's worth. */
    int worthGathering(int most) {
        return keysPerSecond == 0 ? most : Math.toIntExact(Math.clamp(keysPerSecond, 1, most));
    }

    /** Waits until so many keys may go. */
    void await(int keys) {
        if (keysPerSecond == 0) {
            return;
        }
        var now = nanoTime.getAsLong();
        if (freeAt - now > 0) {
            sleepNanos.accept(freeAt - now);
        } else {
            freeAt = now;
        }
        freeAt += keys * SECOND / keysPerSecond;
    }
}
