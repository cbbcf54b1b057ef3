package dev.keyward.pace;

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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Some hands of this console that take up long work waiting in the database: new work, work whose wait is over, and work
 * whose worker died. They look once a second and whenever somebody wakes them. The database is the queue, so nothing is
 * forgotten at a restart, and several consoles share it (decision 0119).
 *
 * @param <C> the right to carry something out, with a lease
 */
public final class Crew<C> {
    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** As long as a console waits at its end for hands to lay down their work. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final String what;
    private final Work<C> work;
    private final Semaphore hands;
    private final String name = "%s/%s"
            .formatted(ManagementFactory.getRuntimeMXBean().getName(), Long.toHexString(new SecureRandom().nextLong()));

    private volatile boolean running;
    private volatile @Nullable Thread looking;
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What the hands do. */
    public interface Work<C> {
        /** Before each look. */
        default void before() {}

        /** Takes what waits longest; empty when nothing does. @param owner who holds the lease then */
        Optional<C> claim(String owner);

        /** Works until it is done or somebody wants it laid down. @param stopping whether this console stops */
        void carryOut(C claim, BooleanSupplier stopping);

        /** Gives it back, so that nobody has to wait for the lease. */
        void release(C claim);

        /** Behind each look. @param full whether every hand is at work */
        default void after(boolean full) {}
    }

    /** @param what the work is called, for the log, such as {@code purges} */
    public Crew(String what, int hands, Work<C> work) {
        this.what = what;
        this.hands = new Semaphore(hands);
        this.work = work;
    }

    public void start() {
        running = true;
        threads = Executors.newVirtualThreadPerTaskExecutor();
        threads.execute(this::look);
    }

    /** Looks at once. */
    public void wake() {
        LockSupport.unpark(looking);
    }

    private void look() {
        looking = Thread.currentThread();
        while (running) {
            try {
                round();
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("The governance database does not answer; {} wait for it.", what);
            } catch (RuntimeException unexpected) {
                LOG.error("Looking for {} failed; it is tried again.", what, unexpected);
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void round() {
        work.before();
        while (running && next()) {
            LOG.debug("Took up one of the {}.", what);
        }
        work.after(hands.availablePermits() == 0);
    }

    private boolean next() {
        if (!hands.tryAcquire()) {
            return false;
        }
        Optional<C> claim = Optional.empty();
        try {
            claim = work.claim(name);
        } finally {
            if (claim.isEmpty()) {
                hands.release();
            }
        }
        claim.ifPresent(this::hand);
        return claim.isPresent();
    }

    /** A console that stops meanwhile takes nothing up any more. */
    private void hand(C claim) {
        try {
            threads.execute(() -> carryOut(claim));
        } catch (RejectedExecutionException stopping) {
            hands.release();
            work.release(claim);
        }
    }

    private void carryOut(C claim) {
        try {
            work.carryOut(claim, () -> !running);
        } finally {
            hands.release();
            wake();
        }
    }

    /** Each hand lays down its work where that can go on, and gives it back. */
    public void stop() {
        running = false;
        wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }
}
