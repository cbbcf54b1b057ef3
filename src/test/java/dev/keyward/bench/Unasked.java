package dev.keyward.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for work of a console without asking all the while, since each question takes some of the cores that are measured: it
 * looks a quarter later than the shortest of its kind took, and the console's own clock says when it was over.
 */
final class Unasked {
    private static final Duration AGAIN = Duration.ofMillis(40);

    private final Map<String, Long> shortest = new HashMap<>();

    /**
     * Answers when it was over, by the clock of {@link System#nanoTime()}.
     *
     * @param kind those that take alike
     * @param began by the same clock
     * @param ended when it was over by the console's clock, which is this machine's; null as long as it is not
     */
    long until(String kind, long began, Supplier<@Nullable Instant> ended) {
        LockSupport.parkNanos(shortest.getOrDefault(kind, 0L) * 5 / 4);
        var end = ended.get();
        while (end == null) {
            LockSupport.parkNanos(AGAIN.toNanos());
            end = ended.get();
        }
        var over = System.nanoTime() - Duration.between(end, Instant.now()).toNanos();
        shortest.merge(kind, over - began, Math::min);
        return over;
    }
}
