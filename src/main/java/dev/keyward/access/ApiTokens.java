package dev.keyward.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApiTokens extends Repository<ApiToken, UUID> {
    ApiToken save(ApiToken token);

    Optional<ApiToken> findById(UUID id);

    Optional<ApiToken> findByDigest(String digest);

    int countByAccountAndRevokedAtIsNullAndExpiresAtAfter(String account, Instant now);
}
