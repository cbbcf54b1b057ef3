package dev.keyward.pace;

import org.jspecify.annotations.Nullable;

/** Makes a purge slower while the server is in trouble, and lets it come back by and by. */
final class Relief {
    /** Half of the replication backlog that a server has by default. */
    static final long MOST_LAG_BYTES = 512 * 1_024;

    private static final double SLOWEST = 1.0 / 32;
    private static final long LEAST = 1_000;

    private double factor = 1;
    private double full = 400_000;
    private boolean waited;
    private @Nullable String why;

    @Nullable
    String why() {
        return why;
    }

    /** Halves in every stretch with trouble; a quarter more in every one without. */
    void steer(Observation seen) {
        var trouble = trouble(seen);
        waited = seen.waiting().tooLong();
        if (factor == 1 && seen.tokensPerSecond() > 0) {
            full = seen.tokensPerSecond();
        }
        factor = trouble == null ? Math.min(1, factor * 1.25) : Math.max(SLOWEST, factor / 2);
        why = trouble != null ? trouble : factor < 1 ? why : null;
    }

    /** The rate it leaves; 0 for no limit. */
    long perSecond(long otherwise) {
        if (factor == 1) {
            return otherwise;
        }
        var slower = Math.max(LEAST, Math.round(full * factor));
        return otherwise == 0 ? slower : Math.min(otherwise, slower);
    }

    /** A single stretch of long waits may be a pause of anybody's; two of them are the server's. */
    private @Nullable String trouble(Observation seen) {
        if (seen.replicaLagBytes() > MOST_LAG_BYTES) {
            return "a replica is behind";
        }
        if (seen.evictions() > 0) {
            return "the server evicts keys";
        }
        return waited && seen.waiting().tooLong() ? "others wait longer than before" : null;
    }
}
