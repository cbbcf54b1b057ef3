package dev.keyward.pace;

import java.util.Arrays;

/** Round trips of PING, and how late the console that asks was itself, since somebody last took them. For one thread. */
public final class Pings {
    private static final int ENOUGH = 20;

    private final Recent trips = new Recent();
    private final Recent stalls = new Recent();
    private long least = Long.MAX_VALUE;
    private long before;
    private long heard;

    public void add(long micros) {
        trips.add(micros);
        least = Math.min(least, micros);
    }

    /** How much later than it wanted the console went on. */
    public void stalled(long micros) {
        stalls.add(Math.max(0, micros));
    }

    /** What was heard so far was before the work began. */
    public void begin() {
        before = trips.takeP95();
        stalls.takeP95();
    }

    /** What was heard since the last time; one late answer among few is not their 95th percentile. */
    public Waiting take() {
        var enough = trips.count >= ENOUGH;
        heard = trips.takeP95();
        return new Waiting(enough ? heard : 0, before, least == Long.MAX_VALUE ? 0 : least, stalls.takeP95());
    }

    /** The 95th percentile of what was taken last, for a person to read, however few there were; 0 for none. */
    public long heard() {
        return heard;
    }

    /** The latest hundred at most. */
    private static final class Recent {
        private final long[] micros = new long[100];
        private int count;

        void add(long one) {
            micros[count % micros.length] = one;
            count++;
        }

        /** The 95th percentile of them, and from then on only later ones; 0 when there are none. */
        long takeP95() {
            var sorted = Arrays.copyOf(micros, Math.min(count, micros.length));
            count = 0;
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        }
    }
}
