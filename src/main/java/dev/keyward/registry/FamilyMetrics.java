package dev.keyward.registry;

import dev.keyward.registry.checklist.Series;

/** Whoever measures families tells here when a series last had a point; as long as nobody does, there is no data. */
public interface FamilyMetrics {
    Series of(FamilyId family);
}
