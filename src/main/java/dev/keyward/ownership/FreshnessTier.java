package dev.keyward.ownership;

import java.time.Duration;

/** How fresh a domain promises to be, with the staleness it allows by default (domain.md 5.2). */
public enum FreshnessTier {
    NEAR_IMMEDIATE(Duration.ofSeconds(2)),
    SECONDS(Duration.ofSeconds(60)),
    MINUTES(Duration.ofMinutes(15)),
    HOURS(Duration.ofHours(24));

    private final Duration defaultMaxStaleness;

    FreshnessTier(Duration defaultMaxStaleness) {
        this.defaultMaxStaleness = defaultMaxStaleness;
    }

    public Duration defaultMaxStaleness() {
        return defaultMaxStaleness;
    }
}
