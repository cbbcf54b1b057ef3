package dev.keyward.purge;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
 * Looks every second for purges that run and nobody works on: new ones, ones whose wait is over, and ones whose
 * worker died. The database is the queue, so nothing is forgotten at a restart.
 */
@Component
class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int SLOTS = 4;

    private final PurgeRuns runs;
    private final Runner runner;
    private final Expiry expiry;
    private final String name = "%s/%s"
            .formatted(
                    ManagementFactory.getRuntimeMXBean().getName(),
                    Long.toHexString(new java.security.SecureRandom().nextLong()));
    private final Semaphore slots = new Semaphore(SLOTS);

    private volatile boolean running;
    private volatile @Nullable Thread looking;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Worker(PurgeRuns runs, Runner runner, Expiry expiry) {
        this.runs = runs;
        this.runner = runner;
        this.expiry = expiry;
    }

    @Override
    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::look);
    }

    /** Looks at once for what a person has just started. */
    @TransactionalEventListener
    void on(PurgeMoved moved) {
        if (moved.to() == PurgeState.RUNNING) {
            LockSupport.unpark(looking);
        }
    }

    private void look() {
        looking = Thread.currentThread();
        while (running) {
            try {
                expiry.sweep();
                while (running && next()) {
                    LOG.debug("Took up a purge.");
                }
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The governance database does not answer; purges wait for it.");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private boolean next() {
        if (!slots.tryAcquire()) {
            return false;
        }
        Optional<Claim> claim = Optional.empty();
        try {
            claim = runs.claim(name);
        } finally {
            if (claim.isEmpty()) {
                slots.release();
            }
        }
        claim.ifPresent(taken -> threads.execute(() -> work(taken)));
        return claim.isPresent();
    }

    private void work(Claim claim) {
        try {
            runner.run(claim, () -> !running);
        } finally {
            slots.release();
        }
    }

    /** Each run ends with its batch and gives its purge back, so that the next console need not wait for a lease. */
    @Override
    public void stop() {
        running = false;
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
