package dev.keyward.discovery.ui;

import dev.keyward.discovery.Scan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast a scan is, from what one page has seen of it; from its beginning where it has not seen enough. */
final class ScanRate {
    private static final int WINDOW = 10;
    private final Deque<Seen> seen = new ArrayDeque<>();

    private record Seen(Instant at, long names) {}

    /** Notes where it stands; a node that began anew makes what was seen before worth nothing. */
    void note(Scan scan, Instant now) {
        var last = seen.peekLast();
        if (last != null && last.names() > scan.keysSeen()) {
            seen.clear();
        }
        seen.addLast(new Seen(now, scan.keysSeen()));
        if (seen.size() > WINDOW) {
            seen.removeFirst();
        }
    }

    /** Names a second in the last ten seconds; since the start after a reload. */
    double namesPerSecond(Scan scan, Instant now) {
        var first = seen.peekFirst();
        if (first != null && Duration.between(first.at(), now).toMillis() >= 2_000) {
            return rate(scan.keysSeen() - first.names(), first.at(), now);
        }
        var started = scan.startedAt();
        return started == null ? 0 : rate(scan.keysSeen(), started, now);
    }

    /** Names that it wants to look at and has not yet. */
    static long left(Scan scan) {
        var budgeted = scan.budget().keys();
        var wanted = budgeted == null ? scan.keysInKeyspace() : Math.min(budgeted, scan.keysInKeyspace());
        return Math.max(0, wanted - scan.keysSeen());
    }

    /** How long the rest takes at this rate; null when nobody can tell. */
    static @Nullable Duration remaining(Scan scan, double namesPerSecond) {
        var left = left(scan);
        return left == 0 || namesPerSecond < 1 ? null : Duration.ofMillis(Math.round(left / namesPerSecond * 1_000));
    }

    private static double rate(long names, Instant from, Instant to) {
        return names * 1_000.0 / Math.max(1, Duration.between(from, to).toMillis());
    }
}
