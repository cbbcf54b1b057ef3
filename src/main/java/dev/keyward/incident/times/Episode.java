package dev.keyward.incident.times;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of harm: from its start until it was mitigated.
 *
 * @param until null while it lasts
 */
public record Episode(Instant from, @Nullable Instant until) {

    /** How long it lasted, or has lasted until now. */
    public Duration length(Instant now) {
        var end = until == null ? now : until;
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }

    /** Whether the two share a moment. */
    public boolean overlaps(Episode other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }
}
