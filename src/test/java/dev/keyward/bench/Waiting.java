package dev.keyward.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks a hundred times a second. */
final class Waiting {
    private Waiting() {}

    /** False when it did not come true in time. */
    static boolean until(double seconds, BooleanSupplier condition) {
        var deadline = System.nanoTime() + (long) (seconds * 1e9);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(10);
        }
        return true;
    }

    static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    /** Seconds since then. */
    static double since(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
