package dev.keyward.purge.ui;

import dev.keyward.purge.Purge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast a run is, from what one page has seen of it; from its beginning where it has not seen enough. */
final class RunProgress {
    private static final int WINDOW = 10;

    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, long matched, long scanned) {}

    /** Notes where the run stands now. */
    void note(Purge purge, Instant now) {
        seen.addLast(new Seen(now, purge.progress().matched(), purge.progress().scanned()));
        if (seen.size() > WINDOW) {
            seen.removeFirst();
        }
    }

    /**
     * Keys deleted a second in the last ten seconds; since the start after a reload, or when batches come less often. Never
     * more than the cap: a batch that was saved up for looks faster in the moment it comes.
     */
    double keysPerSecond(Purge purge, Instant now) {
        var cap = purge.scope().maxKeysPerSecond();
        var measured = measured(purge, now);
        return cap == null ? measured : Math.min(cap, measured);
    }

    private double measured(Purge purge, Instant now) {
        var first = seen.peekFirst();
        var grown = first == null ? 0 : purge.progress().matched() - first.matched();
        if (first != null && grown > 0 && Duration.between(first.at(), now).toMillis() >= 2_000) {
            return rate(grown, first.at(), now);
        }
        var started = purge.timings().startedAt();
        return started == null ? 0 : rate(purge.progress().matched(), started, now);
    }

    /** What is left at this pace; null when nobody can tell. */
    static @Nullable Duration remaining(Purge purge, double keysPerSecond) {
        var left = left(purge);
        return left == 0 || keysPerSecond < 1 ? null : Duration.ofMillis(Math.round(left / keysPerSecond * 1_000));
    }

    /** Keys that were counted and not matched yet. */
    static long left(Purge purge) {
        var counted = purge.dryRun();
        return counted == null
                ? 0
                : Math.max(0, counted.count() - purge.progress().matched());
    }

    private static double rate(long keys, Instant from, Instant to) {
        return keys * 1_000.0 / Math.max(1, Duration.between(from, to).toMillis());
    }
}
