package dev.keyward.purge.preview;

/**
 * Between which numbers the true count lies with 95 % confidence, when only a part of the keyspace was looked at:
 * Wilson's interval for the share of the names seen, carried over to all keys.
 *
 * @param least never fewer than were seen themselves
 */
public record CountRange(long least, long most) {
    private static final double Z = 1.959964;

    /** Everything was looked at. */
    public static CountRange exactly(long count) {
        return new CountRange(count, count);
    }

    /**
     * From a part.
     *
     * @param named names that belong, of those looked at
     * @param looked how many were looked at
     * @param keys how many there are
     */
    public static CountRange of(long named, long looked, long keys) {
        if (looked <= 0 || looked >= keys) {
            return new CountRange(named, Math.max(named, looked <= 0 ? keys : named));
        }
        var share = (double) Math.min(named, looked) / looked;
        var square = Z * Z;
        var middle = (share + square / (2 * looked)) / (1 + square / looked);
        var spread =
                Z / (1 + square / looked) * Math.sqrt(share * (1 - share) / looked + square / (4.0 * looked * looked));
        var least = (long) Math.floor(Math.max(0, middle - spread) * keys);
        var most = (long) Math.ceil(Math.min(1, middle + spread) * keys);
        return new CountRange(Math.max(named, least), Math.max(named, most));
    }

    public boolean certain() {
        return least == most;
    }
}
