package dev.keyward.purge.engine;

import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyScan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages and judges their names, ahead of whoever deletes them and on the thread that brings the answers: the next
 * page is asked for before this one is judged. At most {@link #WAITING} hauls wait, so memory does not grow with the
 * keyspace. One chain of pages is under way at a time; what only the chain touches needs no lock.
 */
final class Scout {
    private static final int WAITING = 2;

    private final List<Step> steps;
    private final Throttle throttle;
    private final Delay delay;
    private final int worth;
    private final LongSupplier nanoTime;

    private final Deque<Haul> hauls = new ArrayDeque<>();
    private @Nullable RuntimeException failure;
    private boolean reading;
    private boolean dense;
    private boolean stepEnded;
    private boolean over;

    private Position at = Position.START;
    private Gathering making;
    private int asked;

    /** @param worth names that close a haul */
    Scout(List<Step> steps, Throttle throttle, Delay delay, int worth, LongSupplier nanoTime) {
        this.steps = steps;
        this.throttle = throttle;
        this.delay = delay;
        this.worth = worth;
        this.nanoTime = nanoTime;
        this.making = new Gathering(nanoTime.getAsLong());
    }

    void begin(Position from) {
        at = from;
        making = new Gathering(nanoTime.getAsLong());
    }

    /**
     * Waits for the next haul; null when there is none any more.
     *
     * @throws dev.keyward.redis.RedisFailure when a page could not be read, after everything before it was handed out
     */
    synchronized @Nullable Haul take() {
        while (hauls.isEmpty()) {
            if (failure != null) {
                throw failure;
            }
            if (reading) {
                await();
            } else if (exists()) {
                read();
            } else {
                return null;
            }
        }
        var haul = hauls.remove();
        dense = haul.dense();
        if (!reading && mayGoOn()) {
            read();
        }
        return haul;
    }

    /** No page is asked for after this. */
    synchronized void close() {
        over = true;
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a page.", stopped);
        }
    }

    private boolean exists() {
        return at.step() < steps.size();
    }

    /** Whether a page may be read although nobody waits for it; a step begins when all before it has been carried out. */
    private boolean mayGoOn() {
        var room = !stepEnded && exists() && hauls.size() < WAITING;
        return room && !over && failure == null && throttle.gear().overlaps() && !dense;
    }

    private void read() {
        reading = true;
        stepEnded = false;
        making = new Gathering(nanoTime.getAsLong());
        follow(ask(at));
    }

    /** Goes from page to page. Answers that are there at once are taken in a loop, others when they come. */
    private void follow(CompletableFuture<KeyScan.Page> first) {
        @Nullable CompletableFuture<KeyScan.Page> next = first;
        while (next != null) {
            if (!next.isDone()) {
                var later = next;
                var unused = later.whenComplete((page, failed) -> follow(later));
                return;
            }
            next = taken(next);
        }
    }

    private CompletableFuture<KeyScan.Page> ask(Position from) {
        asked = throttle.gear().count();
        var count = asked;
        var source = steps.get(from.step()).source();
        var wait = throttle.reserve(count);
        return wait <= 0
                ? source.page(from.cursor(), count)
                : delay.of(wait).thenCompose(waited -> source.page(from.cursor(), count));
    }

    /** Judges a page; answers the one that was asked for after it, if one was. */
    private @Nullable CompletableFuture<KeyScan.Page> taken(CompletableFuture<KeyScan.Page> answered) {
        try {
            var page = Source.await(answered);
            var step = steps.get(at.step());
            var slots = asked;
            at = at.behind(page);
            var full = page.last() || making.size() + page.names().size() >= worth || silent();
            var next = full ? null : ask(at);
            making.judge(page, step.judge(), slots);
            if (next != null) {
                return next;
            }
            return page.last() || making.size() >= worth || silent() ? handedOver(step, page.last()) : ask(at);
        } catch (RuntimeException broken) {
            fail(broken);
            return null;
        }
    }

    private boolean silent() {
        return making.age(nanoTime.getAsLong()) >= PurgeLoop.LONGEST_SILENCE.toNanos();
    }

    private synchronized @Nullable CompletableFuture<KeyScan.Page> handedOver(Step step, boolean last) {
        var haul = making.haul(step, at);
        hauls.add(haul);
        dense = haul.dense();
        stepEnded = last;
        reading = mayGoOn();
        notifyAll();
        making = new Gathering(nanoTime.getAsLong());
        return reading ? ask(at) : null;
    }

    private synchronized void fail(RuntimeException broken) {
        failure = broken;
        reading = false;
        notifyAll();
    }
}
