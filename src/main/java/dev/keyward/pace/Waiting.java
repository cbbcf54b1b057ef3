package dev.keyward.pace;

/**
 * How long others wait for the server, as PING tells it. All in microseconds.
 *
 * @param p95 the 95th percentile of the round trips in a stretch of time; 0 for too few to tell
 * @param before the same before the purge began; 0 when nobody knows
 * @param least the shortest round trip ever seen: little but the network
 * @param stalled the 95th percentile of how late this console itself came to look at its clock, in the same stretch
 */
public record Waiting(long p95, long before, long least, long stalled) {
    /** Nothing is known. */
    public static final Waiting UNKNOWN = new Waiting(0, 0, 0, 0);

    /** PING may take this much longer than before whatever it took before. */
    private static final long SLACK = 2_000;

    /** Whether it is so much longer than before that the server is in trouble; what the console is late by itself excuses it. */
    boolean tooLong() {
        return before > 0 && p95 > Math.max(3 * before, before + SLACK) + stalled;
    }
}
