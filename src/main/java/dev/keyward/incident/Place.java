package dev.keyward.incident;

import java.time.Instant;

/** The order of lists as one number, so that an index holds it: under way by class, then age; then what is
 * resolved, drills after the real ones; then the latest. */
final class Place {
    /** More seconds than any moment of this console has. */
    private static final long ERA = 100_000_000_000L;

    private static final int DRILL = 10;
    private static final int RESOLVED = 20;
    private static final int ENDED = 40;

    private Place() {}

    static long of(IncidentState state, IncidentClass incidentClass, boolean drill, Instant started) {
        var seconds = Math.clamp(started.getEpochSecond(), 0, ERA - 1);
        if (!state.isOpen()) {
            return ENDED * ERA + ERA - 1 - seconds;
        }
        var tier = (state.isUnderWay() ? 0 : RESOLVED) + (drill ? DRILL : 0);
        return (tier + incidentClass.ordinal()) * ERA + seconds;
    }
}
