package dev.keyward.ownership;

import java.time.Duration;

/** How fresh a domain promises to be, with the staleness it allows by default (domain.md 5.2). */
public enum FreshnessTier {
    NEAR_IMMEDIATE("near-immediate", Duration.ofSeconds(2)),
    SECONDS("seconds-level", Duration.ofSeconds(60)),
    MINUTES("minutes-level", Duration.ofMinutes(15)),
    HOURS("hours-level", Duration.ofHours(24));

    private final String words;
    private final Duration defaultMaxStaleness;

    FreshnessTier(String words, Duration defaultMaxStaleness) {
        this.words = words;
        this.defaultMaxStaleness = defaultMaxStaleness;
    }

    /** As the playbook's table says it. */
    public String words() {
        return words;
    }

    public Duration defaultMaxStaleness() {
        return defaultMaxStaleness;
    }
}
