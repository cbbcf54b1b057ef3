package dev.keyward.incident;

import java.time.Instant;

/** The order of lists as one number, so that an index holds it: open ones by class, then age; then the latest. */
final class Place {
    /** More seconds than any moment of this console has. */
    private static final long ERA = 100_000_000_000L;

    private static final int ENDED = 20;
    private static final int DRILL = 10;

    private Place() {}

    static long of(IncidentState state, IncidentClass incidentClass, boolean drill, Instant started) {
        var seconds = Math.clamp(started.getEpochSecond(), 0, ERA - 1);
        return state.isOpen()
                ? ((drill ? DRILL : 0) + incidentClass.ordinal()) * ERA + seconds
                : ENDED * ERA + ERA - 1 - seconds;
    }
}
