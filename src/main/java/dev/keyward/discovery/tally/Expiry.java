package dev.keyward.discovery.tally;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether keys expire, by those that were read.
 *
 * @param read how many were
 * @param expiring how many of them have a TTL
 * @param median seconds that these had left, within a tenth; null when none has one
 * @param longest seconds that the one with the longest life had left; null when none has one
 * @param suggested seconds to declare: the longest life up to a round figure, since the key that was written last is nearest
 *     to the TTL all are written with; null unless most have one
 */
public record Expiry(
        long read,
        long expiring,
        @Nullable Long median,
        @Nullable Long longest,
        @Nullable Long suggested) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final List<Long> ROUND = List.of(
            10L,
            15L,
            20L,
            30L,
            45L,
            MINUTE,
            2 * MINUTE,
            3 * MINUTE,
            5 * MINUTE,
            10 * MINUTE,
            15 * MINUTE,
            20 * MINUTE,
            30 * MINUTE,
            45 * MINUTE,
            HOUR,
            2 * HOUR,
            3 * HOUR,
            4 * HOUR,
            6 * HOUR,
            8 * HOUR,
            12 * HOUR,
            DAY,
            2 * DAY,
            3 * DAY,
            5 * DAY,
            7 * DAY,
            14 * DAY,
            30 * DAY,
            60 * DAY,
            90 * DAY,
            180 * DAY,
            365 * DAY);
    private static final List<Long> STEPS = List.of(DAY, HOUR, 5 * MINUTE, MINUTE, 10L, 1L);
    private static final double NEAR = 1.1;
    private static final int FINE = 20;

    static Expiry never(long read) {
        return new Expiry(read, 0, null, null, null);
    }

    static Expiry of(long read, long expiring, long median, long longest) {
        var most = expiring * 2 > read;
        return new Expiry(read, expiring, rounded(median), longest, most && longest > 0 ? declared(longest) : null);
    }

    /** The part of those read that expire, 0 to 1. */
    public double part() {
        return read == 0 ? 0 : (double) expiring / read;
    }

    /** What people would have written, where it is near; else rounded up a little. */
    private static long declared(long longest) {
        return ROUND.stream()
                .filter(round -> round >= longest && round <= longest * NEAR)
                .findFirst()
                .orElseGet(() -> Math.ceilDiv(longest, step(longest)) * step(longest));
    }

    private static long rounded(long seconds) {
        return Math.round((double) seconds / step(seconds)) * step(seconds);
    }

    /** As fine as a reader needs it. */
    private static long step(long seconds) {
        return STEPS.stream().filter(step -> step * FINE <= seconds).findFirst().orElse(1L);
    }
}
