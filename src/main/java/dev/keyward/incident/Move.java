package dev.keyward.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step somebody asks for.
 *
 * @param reason needed for a false alarm and for a relapse
 * @param at when it was so; null for now
 */
public record Move(
        IncidentState to, @Nullable String reason, @Nullable Instant at) {
    public static Move to(IncidentState state) {
        return new Move(state, null, null);
    }
}
