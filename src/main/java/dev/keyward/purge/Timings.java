package dev.keyward.purge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When things happened to a purge; null for what has not. */
public record Timings(
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant approvalExpiresAt) {}
