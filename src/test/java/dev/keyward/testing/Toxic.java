package dev.keyward.testing;

import java.time.Duration;

/** What can be wrong with one direction of a wire, in Toxiproxy's words. Effective at once, also for open connections. */
public sealed interface Toxic {
    /** Every piece arrives so much later, give or take the jitter; pieces stay in order and pile up meanwhile. */
    record Latency(Duration delay, Duration jitter) implements Toxic {}

    /**
     * A black hole: nothing arrives. As TCP does, what was sent arrives when the wire heals; with {@code closes} the
     * connection is closed after that time instead.
     */
    record Timeout(Duration closes) implements Toxic {
        /** Held back for as long as it is there. */
        public static final Timeout HELD = new Timeout(Duration.ZERO);
    }

    /** The connection is reset (RST) so long after a piece would have been passed on; what is under way is lost. */
    record ResetPeer(Duration after) implements Toxic {}

    /** When one end hangs up, the other hears of it only so much later. */
    record SlowClose(Duration delay) implements Toxic {}

    /**
     * Half of the connection is closed when the next piece would have been passed on: its receiver hears that nobody
     * speaks any more, and may go on speaking itself. It stays so for that connection.
     */
    record HalfClose() implements Toxic {}

    /** At most so many bytes a second. */
    record Bandwidth(long bytesPerSecond) implements Toxic {}

    /** Pieces of about this size, give or take the variation, with a pause between them. */
    record Slicer(int size, int variation, Duration pause) implements Toxic {}

    /** Hangs up when so many bytes have passed since it was put there. */
    record LimitData(long bytes) implements Toxic {}
}
