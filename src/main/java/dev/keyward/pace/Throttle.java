package dev.keyward.pace;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Between whoever steers and whoever works: what may be done now, and how much was. Safe for several threads. */
public final class Throttle {
    /** Shorter waits cost a timer more than they are; they add up to a longer one. */
    private static final long WORTH_WAITING = 200_000;

    private final Bucket bucket;
    private final LongAdder spent = new LongAdder();
    private volatile Gear gear;

    public Throttle(Gear gear, LongSupplier nanoTime) {
        this.gear = gear;
        this.bucket = new Bucket(nanoTime);
    }

    public Gear gear() {
        return gear;
    }

    public void shift(Gear next) {
        gear = next;
    }

    /** Takes so many tokens; answers the nanoseconds to wait before using them. */
    public long reserve(int tokens) {
        spent.add(tokens);
        return reserveUnmeasured(tokens);
    }

    /** The same for work that is not looked for in the server's counters, so that nobody takes it for cheap names. */
    public long reserveUnmeasured(int tokens) {
        var wait = bucket.reserve(tokens, gear.tokensPerSecond());
        return wait < WORTH_WAITING ? 0 : wait;
    }

    /** All tokens taken so far. */
    public long spent() {
        return spent.sum();
    }
}
