package dev.keyward.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a role of one incident.
 *
 * @param renouncedAt null while it lasts
 */
public record HeldRole(
        String person,
        IncidentDuty duty,
        Instant assumedAt,
        @Nullable Instant renouncedAt) {
    public boolean lasts() {
        return renouncedAt == null;
    }
}
