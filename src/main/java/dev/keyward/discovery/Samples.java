package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Sweep;
import dev.keyward.discovery.tally.Picks.Pick;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyFact;
import dev.keyward.redis.KeyFacts;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads what the drawn keys of one server look like, a few at a time beside the names. Less and less often, since a key
 * that is drawn early is soon displaced by another, unread.
 */
final class Samples {
    private static final long LONGEST_WAIT = Duration.ofSeconds(60).toNanos();
    private static final long CROWDED = 8_000_000;

    private final Sweep sweep;
    private final Throttle throttle;
    private final Deque<Pick> waiting = new ArrayDeque<>();
    private long between = Duration.ofSeconds(1).toNanos();
    private long next = System.nanoTime() + between;
    private boolean changed;

    Samples(Sweep sweep, Throttle throttle) {
        this.sweep = sweep;
        this.throttle = throttle;
    }

    /** For at most so long, what is due. */
    void read(Duration atMost) {
        var now = System.nanoTime();
        if (waiting.isEmpty() && (now - next >= 0 || sweep.books().crowded(CROWDED))) {
            waiting.addAll(sweep.books().wanted());
            between = Math.min(LONGEST_WAIT, between * 2);
            next = now + between;
        }
        go(now + atMost.toNanos());
    }

    /** For at most so long, all that is left: what waits, and then what was drawn since; whether nothing is. */
    boolean finish(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        go(deadline);
        if (!waiting.isEmpty()) {
            return false;
        }
        waiting.addAll(sweep.books().wanted());
        go(deadline);
        return waiting.isEmpty();
    }

    private void go(long deadline) {
        while (!waiting.isEmpty() && System.nanoTime() - deadline < 0) {
            var first = asked();
            var second = asked();
            read(first);
            read(second);
        }
    }

    private record Asked(List<Pick> some, CompletableFuture<List<Optional<KeyFact>>> facts) {}

    /** The next few; none when there are no more. */
    private Asked asked() {
        var some = new ArrayList<Pick>();
        while (some.size() < KeyFacts.AT_ONCE && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        var wait = some.isEmpty() ? 0 : throttle.reserve(some.size());
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
        return new Asked(some, sweep.node().facts(some.stream().map(Pick::name).toList()));
    }

    private void read(Asked asked) {
        try {
            sweep.books().read(asked.some(), asked.facts().join());
            changed |= !asked.some().isEmpty();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RedisFailure failure ? failure : failed;
        }
    }

    /** Whether there is more to keep than at the time before. */
    boolean changed() {
        var was = changed && waiting.isEmpty();
        changed = changed && !was;
        return was;
    }
}
