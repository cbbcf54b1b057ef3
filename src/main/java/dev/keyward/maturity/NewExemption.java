package dev.keyward.maturity;

import java.time.Instant;

/**
 * What somebody asks for.
 *
 * @param scope FAMILY or DOMAIN; of a domain, a criterion of families counts for all of its families
 * @param criterion such as {@code M1.2} or {@code D3.1}
 * @param reason why it cannot hold before, 10 to 500 characters
 * @param expiresAt when it ends, at most 180 days ahead
 */
public record NewExemption(Scope scope, String name, String criterion, String reason, Instant expiresAt) {}
