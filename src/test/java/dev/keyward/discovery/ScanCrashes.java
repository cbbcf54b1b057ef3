package dev.keyward.discovery;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets whoever scans die at a point, once, with nothing caught and nothing written behind. */
class ScanCrashes implements ScanPoints {
    private final AtomicReference<@Nullable ScanPoint> armed = new AtomicReference<>();
    private CountDownLatch died = new CountDownLatch(1);

    synchronized CountDownLatch arm(ScanPoint point) {
        died = new CountDownLatch(1);
        armed.set(point);
        return died;
    }

    @Override
    public void reached(ScanPoint point) {
        if (armed.compareAndSet(point, null)) {
            died.countDown();
            throw new Death();
        }
    }

    /** What nobody catches. */
    static final class Death extends Error {
        Death() {
            super("Died as the test wanted.", null, false, false);
        }
    }
}
