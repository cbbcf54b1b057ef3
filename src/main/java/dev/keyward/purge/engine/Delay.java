package dev.keyward.purge.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Time that passes without a thread waiting for it. */
@FunctionalInterface
public interface Delay {
    /** Ends in so many nanoseconds. */
    CompletableFuture<?> of(long nanos);

    /** By the clock on the wall. */
    static Delay real() {
        return nanos -> CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run));
    }
}
