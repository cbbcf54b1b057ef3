package dev.keyward.discovery.proposal;

import dev.keyward.discovery.tally.Expiry;
import dev.keyward.discovery.tally.Lives;
import org.jspecify.annotations.Nullable;

/** What was read of some of the keys: what they take, and how long they live. */
final class Weight {
    private final Lives lives = new Lives();

    /** Of how many the bytes are known; a server may tell a life and no size. */
    private long measured;

    private long bytes;

    /**
     * One key.
     *
     * @param size in bytes; negative when nobody measured it
     * @param lifeMillis left to live; negative when it does not expire
     */
    void add(long size, long lifeMillis) {
        measured += size < 0 ? 0 : 1;
        bytes += Math.max(0, size);
        lives.add(lifeMillis);
    }

    void addAll(Weight other) {
        measured += other.measured;
        bytes += other.bytes;
        lives.addAll(other.lives);
    }

    /** What so many keys take, by the mean. */
    long bytesOf(long keys) {
        return measured == 0 ? 0 : Math.round((double) bytes / measured * keys);
    }

    /** Null when none was read. */
    @Nullable
    Expiry expiry() {
        return lives.expiry();
    }

    /** Null when none was read. */
    Kept.@Nullable KeptWeight kept() {
        return lives.expiry() == null ? null : new Kept.KeptWeight(measured, bytes, lives.written());
    }

    static Weight of(Kept.@Nullable KeptWeight kept) {
        var weight = new Weight();
        if (kept != null) {
            weight.measured = kept.measured();
            weight.bytes = kept.bytes();
            if (kept.lives() != null) {
                weight.lives.addAll(Lives.read(kept.lives()));
            }
        }
        return weight;
    }
}
