package dev.keyward.purge.pace;

import java.util.Arrays;

/** Round trips since somebody last asked; the latest hundred at most. */
public final class Pings {
    private static final int MOST = 100;
    private static final int ENOUGH = 20;

    private final long[] micros = new long[MOST];
    private int count;

    public void add(long one) {
        micros[count % MOST] = one;
        count++;
    }

    /** Whether there are so many that one late answer is not their 95th percentile. */
    public boolean enough() {
        return count >= ENOUGH;
    }

    /** The 95th percentile of them, and from then on only later ones; 0 when there are none. */
    public long takeP95() {
        var sorted = Arrays.copyOf(micros, Math.min(count, MOST));
        count = 0;
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
    }
}
