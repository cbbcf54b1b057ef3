package dev.keyward.purge;

import java.lang.management.ManagementFactory;
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
import org.springframework.beans.factory.annotation.Autowired;
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

    /** As many purges at once as a console carries, and how long each goes on while another keyspace waits. */
    private static final Capacity OWN = new Capacity(4, Duration.ofSeconds(5));

    private final PurgeRuns runs;
    private final Runner runner;
    private final Expiry expiry;
    private final Restores restores;
    private final String name = "%s/%s"
            .formatted(
                    ManagementFactory.getRuntimeMXBean().getName(),
                    Long.toHexString(new java.security.SecureRandom().nextLong()));
    private final Semaphore slots;
    private final Duration slice;

    private volatile boolean running;
    private volatile boolean crowded;
    private volatile @Nullable Thread looking;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param slice the least time that a run goes on before it makes way for one that waits */
    record Capacity(int slots, Duration slice) {}

    @Autowired
    Worker(PurgeRuns runs, Runner runner, Expiry expiry, Restores restores) {
        this(runs, runner, expiry, restores, OWN);
    }

    Worker(PurgeRuns runs, Runner runner, Expiry expiry, Restores restores, Capacity capacity) {
        this.slots = new Semaphore(capacity.slots());
        this.slice = capacity.slice();
        this.runs = runs;
        this.runner = runner;
        this.expiry = expiry;
        this.restores = restores;
    }

    @Override
    public void start() {
        restores.arrive();
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::look);
    }

    /** Looks at once for what a person has just started. */
    @TransactionalEventListener
    void on(PurgeMoved moved) {
        if (moved.to() == PurgeState.RUNNING) {
            wake();
        }
    }

    /** Looks at once. */
    void wake() {
        LockSupport.unpark(looking);
    }

    private void look() {
        looking = Thread.currentThread();
        while (running) {
            try {
                expiry.sweep();
                while (running && next()) {
                    LOG.debug("Took up a purge.");
                }
                crowded = slots.availablePermits() == 0 && runs.waiting();
                restores.remember();
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The governance database does not answer; purges wait for it.");
            } catch (RuntimeException unexpected) {
                LOG.error("Looking for purges failed; it is tried again.", unexpected);
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
        claim.ifPresent(this::hand);
        return claim.isPresent();
    }

    /** A console that stops meanwhile takes nothing up any more. */
    private void hand(Claim claim) {
        try {
            threads.execute(() -> work(claim));
        } catch (RejectedExecutionException stopping) {
            slots.release();
            runs.release(claim);
        }
    }

    private void work(Claim claim) {
        try {
            var began = System.nanoTime();
            runner.run(claim, () -> !running || crowded && System.nanoTime() - began >= slice.toNanos());
        } finally {
            slots.release();
            wake();
        }
    }

    /** Each run ends with its batch and gives its purge back, so that the next console need not wait for a lease. */
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
