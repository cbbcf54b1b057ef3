package dev.keyward.discovery.proposal;

import org.jspecify.annotations.Nullable;

/**
 * What was read of some of the keys.
 *
 * @param measured how many of them
 * @param bytes what those take
 * @param expiring how many of them expire
 * @param longest seconds that the one with the longest life had left; near the TTL they are written with
 */
record Weight(long measured, long bytes, long expiring, long longest) {
    static final Weight NONE = new Weight(0, 0, 0, 0);

    /** @param seconds left to live; negative for a key that does not expire */
    static Weight of(long bytes, long seconds) {
        return new Weight(1, bytes, seconds < 0 ? 0 : 1, Math.max(0, seconds));
    }

    Weight plus(Weight other) {
        return new Weight(
                measured + other.measured,
                bytes + other.bytes,
                expiring + other.expiring,
                Math.max(longest, other.longest));
    }

    /** What so many keys take, by the mean. */
    long bytesOf(long keys) {
        return measured == 0 ? 0 : Math.round((double) bytes / measured * keys);
    }

    /** Null unless most of them expire. */
    @Nullable
    Long life() {
        return expiring * 2 > measured ? longest : null;
    }
}
