package dev.keyward.finding;

import java.time.Instant;

/**
 * What somebody asks for.
 *
 * @param reason why the error cannot be mended before, 10 to 500 characters
 * @param expiresAt when it holds no longer, at most 180 days ahead
 */
public record NewWaiver(String ruleId, String reason, Instant expiresAt) {}
