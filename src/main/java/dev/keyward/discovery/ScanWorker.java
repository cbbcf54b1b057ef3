package dev.keyward.discovery;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks every second for scans that nobody works on: new ones, ones whose wait is over, and ones whose worker died. The
 * database is the queue, so nothing is forgotten at a restart.
 */
@Component
class ScanWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ScanWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 2;

    private final ScanRuns runs;
    private final ScanRunner runner;
    private final String name = "%s/%s"
            .formatted(ManagementFactory.getRuntimeMXBean().getName(), Long.toHexString(new SecureRandom().nextLong()));
    private final Semaphore slots = new Semaphore(AT_ONCE);

    private volatile boolean running;
    private volatile @Nullable Thread looking;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ScanWorker(ScanRuns runs, ScanRunner runner) {
        this.runs = runs;
        this.runner = runner;
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::look);
    }

    /** Looks at once for what somebody has just asked for. */
    @TransactionalEventListener
    void on(ScanQueued queued) {
        wake();
    }

    void wake() {
        LockSupport.unpark(looking);
    }

    private void look() {
        looking = Thread.currentThread();
        while (running) {
            try {
                while (running && next()) {
                    LOG.debug("Took up a scan.");
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The governance database does not answer; scans wait for it.");
            } catch (RuntimeException unexpected) {
                LOG.error("Looking for scans failed; it is tried again.", unexpected);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean next() {
        if (!slots.tryAcquire()) {
            return false;
        }
        Optional<ScanClaim> claim = Optional.empty();
        try {
            claim = runs.claim(name);
        } finally {
            if (claim.isEmpty()) {
                slots.release();
            }
        }
        claim.ifPresent(this::hand);
        return claim.isPresent();
    }

    /** A console that stops meanwhile takes nothing up any more. */
    private void hand(ScanClaim claim) {
        try {
            threads.execute(() -> work(claim));
        } catch (RejectedExecutionException stopping) {
            slots.release();
            runs.release(claim);
        }
    }

    private void work(ScanClaim claim) {
        try {
            runner.run(claim, () -> !running);
        } finally {
            slots.release();
            wake();
        }
    }

    /** Each run ends with its checkpoint and gives its scan back, so that the next console need not wait for a lease. */
    @Override
    public void stop() {
        running = false;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(8, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
