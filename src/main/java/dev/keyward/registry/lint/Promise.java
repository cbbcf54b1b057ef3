package dev.keyward.registry.lint;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import java.time.Duration;

/** The freshness that counts for a family: its own override, or its domain's. */
public record Promise(FreshnessClass freshnessClass, FreshnessTier tier, Duration maxStaleness) {
    boolean strict() {
        return freshnessClass == FreshnessClass.STRICT;
    }
}
