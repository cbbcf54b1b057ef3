package dev.keyward.discovery;

import dev.keyward.discovery.Journal.Order;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A tour from its beginning to its end, with a checkpoint about every second. */
record Travel(Scan scan, Tour tour, Journal journal) {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    /** {@link Order#GO_ON} when all was read. */
    Order end() {
        var names = tour.begin();
        while (!over(names) && !spent()) {
            tour.stops().forEach(stop -> stop.samples().begin());
            var order = journal.checkpoint(tour);
            if (order != Order.GO_ON) {
                return order;
            }
        }
        tour.close();
        return samples();
    }

    private Order samples() {
        var samples = CompletableFuture.allOf(
                tour.stops().stream().map(stop -> stop.samples().finish()).toArray(CompletableFuture[]::new));
        while (!over(samples)) {
            var order = journal.checkpoint(tour);
            if (order != Order.GO_ON) {
                return order;
            }
        }
        return journal.checkpoint(tour);
    }

    private boolean spent() {
        var seconds = scan.budget().seconds();
        return seconds != null && journal.spentMillis() >= seconds * 1_000L;
    }

    /** Waits for the end, at most until the next checkpoint is due. */
    private static boolean over(CompletableFuture<?> work) {
        try {
            work.get(BETWEEN_CHECKPOINTS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException later) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a keyspace was scanned.", stopped);
        } catch (ExecutionException failed) {
            throw cause(failed);
        }
    }

    /** What Redis said, wherever it went through. */
    static RuntimeException cause(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisFailure failure) {
                return failure;
            }
        }
        return new IllegalStateException("A scan failed.", failed);
    }
}
