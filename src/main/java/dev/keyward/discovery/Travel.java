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

    /** For samples, of all servers, between two checkpoints. */
    private static final Duration READING = Duration.ofMillis(700);

    /** {@link Order#GO_ON} when all was read. */
    Order end() {
        var names = tour.begin();
        while (!over(names) && !spent()) {
            tour.stops().forEach(stop -> stop.samples().read(reading()));
            var order = journal.checkpoint(tour);
            if (order != Order.GO_ON) {
                return order;
            }
        }
        tour.close();
        return lastReadings();
    }

    private Order lastReadings() {
        var order = Order.GO_ON;
        for (var done = false; !done && order == Order.GO_ON; order = journal.checkpoint(tour)) {
            done = true;
            for (var stop : tour.stops()) {
                done &= stop.samples().finish(reading());
            }
        }
        return order;
    }

    private Duration reading() {
        return READING.dividedBy(tour.stops().size());
    }

    private boolean spent() {
        var seconds = scan.budget().seconds();
        return seconds != null && journal.spentMillis() >= seconds * 1_000L;
    }

    /** Waits for the end, at most until the next checkpoint is due. */
    private static boolean over(CompletableFuture<?> names) {
        try {
            names.get(BETWEEN_CHECKPOINTS.toMillis(), TimeUnit.MILLISECONDS);
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

    private static RuntimeException cause(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisFailure failure) {
                return failure;
            }
        }
        return new IllegalStateException("A scan failed.", failed);
    }
}
