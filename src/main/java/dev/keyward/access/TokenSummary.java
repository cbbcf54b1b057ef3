package dev.keyward.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as lists show it; the secret cannot be shown again. */
public record TokenSummary(
        UUID id,
        String account,
        String name,
        boolean mayWrite,
        boolean mayPurge,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
