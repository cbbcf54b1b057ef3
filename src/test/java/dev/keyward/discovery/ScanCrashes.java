package dev.keyward.discovery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets whoever scans die at a point, once, with nothing caught and nothing written behind; or freeze there for a while. */
class ScanCrashes implements ScanPoints {
    private final AtomicReference<@Nullable ScanPoint> armed = new AtomicReference<>();
    private volatile CountDownLatch came = new CountDownLatch(1);
    private volatile @Nullable CountDownLatch thaw;
    private volatile @Nullable Thread frozen;

    /** Whoever comes by next dies. */
    synchronized CountDownLatch arm(ScanPoint point) {
        return at(point, null);
    }

    /** Whoever comes by next stands still until the latch is down; for ever dead for null. */
    synchronized CountDownLatch at(ScanPoint point, @Nullable CountDownLatch until) {
        came = new CountDownLatch(1);
        thaw = until;
        armed.set(point);
        return came;
    }

    /** Whether whoever froze has gone on to its end. */
    boolean thawed() {
        var thread = frozen;
        return thread != null && !thread.isAlive();
    }

    @Override
    public void reached(ScanPoint point) {
        if (armed.compareAndSet(point, null)) {
            var until = thaw;
            frozen = Thread.currentThread();
            came.countDown();
            if (until == null) {
                throw new Death();
            }
            await(until);
        }
    }

    private static void await(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** What nobody catches. */
    static final class Death extends Error {
        Death() {
            super("Died as the test wanted.", null, false, false);
        }
    }
}
