package dev.keyward.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A secret that acts for an account until it expires or is revoked. Only its digest is kept. */
record ApiToken(
        @Id UUID id,
        @Version long version,
        String account,
        String name,
        String digest,
        boolean mayWrite,
        boolean mayPurge,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static ApiToken issued(UUID id, String account, NewToken wanted, String digest, Instant now, Instant expiry) {
        return new ApiToken(
                id,
                0,
                account,
                wanted.name(),
                digest,
                wanted.mayWrite(),
                wanted.mayPurge(),
                now,
                expiry,
                null,
                null,
                null);
    }

    ApiToken revoked(Instant now, String by) {
        return new ApiToken(
                id, version, account, name, digest, mayWrite, mayPurge, createdAt, expiresAt, lastUsedAt, now, by);
    }

    boolean isOver() {
        return revokedAt != null;
    }

    TokenSummary summary() {
        return new TokenSummary(id, account, name, mayWrite, mayPurge, createdAt, expiresAt, lastUsedAt, revokedAt);
    }
}
