package dev.keyward.purge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The switch that stops every purge of this console within one batch.
 *
 * @param reason what its last user said; null when it was never used
 */
public record KillSwitch(
        boolean on,
        @Nullable String reason,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long version) {}
