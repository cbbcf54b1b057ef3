package dev.keyward.maturity.level;

import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;

/** What the roll-up needs of an active family. */
public record FamilyLevel(String family, int level, Impact impact, FreshnessClass freshness) {
    boolean isStrict() {
        return freshness == FreshnessClass.STRICT;
    }
}
