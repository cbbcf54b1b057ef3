package dev.keyward.purge.saturation;

import org.jspecify.annotations.Nullable;

/**
 * From when on a run pauses by itself; null where nothing does.
 *
 * @param hitRatioDrop percentage points below the minutes before, 1 to 100
 * @param latencyMillis median round trip of a PING, 1 to 10,000
 * @param evictionsPerSecond keys thrown out for want of memory, 1 to 1,000,000
 * @param memoryPercent of the server's limit, 1 to 100
 */
public record Thresholds(
        @Nullable Integer hitRatioDrop,
        @Nullable Integer latencyMillis,
        @Nullable Integer evictionsPerSecond,
        @Nullable Integer memoryPercent) {
    public static final Thresholds NONE = new Thresholds(null, null, null, null);

    public Thresholds {
        require("hitRatioDrop", hitRatioDrop, 100);
        require("latencyMillis", latencyMillis, 10_000);
        require("evictionsPerSecond", evictionsPerSecond, 1_000_000);
        require("memoryPercent", memoryPercent, 100);
    }

    private static void require(String name, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw new IllegalArgumentException("%s is a whole number from 1 to %,d.".formatted(name, most));
        }
    }

    public boolean areNone() {
        return equals(NONE);
    }

    /** The stricter of the two, threshold by threshold: a family of a purge may ask for more care than its keyspace. */
    public Thresholds and(Thresholds other) {
        return new Thresholds(
                least(hitRatioDrop, other.hitRatioDrop),
                least(latencyMillis, other.latencyMillis),
                least(evictionsPerSecond, other.evictionsPerSecond),
                least(memoryPercent, other.memoryPercent));
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
