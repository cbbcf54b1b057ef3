package dev.keyward.layer.route;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one leg has come.
 *
 * @param region null for all regions at once
 * @param endedAt null while it waits or has failed
 */
public record Told(
        String layer,
        @Nullable String region,
        State state,
        @Nullable Instant endedAt) {
    /** A leg. PENDING goes on by itself, DEAD waits for a person; SKIPPED is what a person did by other means. */
    public enum State {
        PENDING,
        DELIVERED,
        DEAD,
        SKIPPED;

        /** Whether the next layer's turn has come. */
        public boolean over() {
            return this == DELIVERED || this == SKIPPED;
        }
    }

    boolean concerns(@Nullable String other) {
        return region == null || other == null || region.equals(other);
    }
}
