package dev.keyward.pace;

import java.util.function.LongSupplier;

/** Tokens at an even rate. What is not used is lost but for two milliseconds' worth, which a late timer may catch up. */
final class Bucket {
    private static final long SECOND = 1_000_000_000L;
    private static final long CATCH_UP = 2_000_000L;

    private final LongSupplier nanoTime;
    private long freeAt;

    Bucket(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.freeAt = nanoTime.getAsLong();
    }

    /** Takes tokens at this rate; answers the nanoseconds to wait before they may be used. */
    synchronized long reserve(int tokens, long perSecond) {
        var now = nanoTime.getAsLong();
        if (perSecond <= 0) {
            freeAt = now;
            return 0;
        }
        freeAt = freeAt - now < -CATCH_UP ? now - CATCH_UP : freeAt;
        var wait = Math.max(0, freeAt - now);
        freeAt += tokens * SECOND / perSecond;
        return wait;
    }
}
