package dev.keyward.pace;

/** Holds how long the server stands still for one SCAN, by the slots it looks at. */
final class BlockTime {
    static final int LEAST = 50;
    static final int MOST = 500;

    /** Waiting that many times longer than the server works, more slots a call cost others nothing. */
    private static final int NETWORK = 4;

    private int count;

    BlockTime(Pace pace) {
        count = pace.nominal();
    }

    int count() {
        return count;
    }

    /** At most twice or half as many as before, since one stretch of time may mislead. */
    void steer(Pace pace, Observation seen) {
        var took = seen.scanMicros();
        if (took <= 0) {
            return;
        }
        var waits = seen.waiting().least() > NETWORK * took * pace.nominal() / count;
        var top = waits ? MOST : pace.most();
        var ideal = (long) (count * pace.longestMicros() / took);
        count = Math.clamp(Math.clamp(ideal, count / 2, count * 2L), LEAST, top);
    }
}
