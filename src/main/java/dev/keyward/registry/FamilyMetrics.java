package dev.keyward.registry;

import dev.keyward.registry.checklist.Series;
import java.util.Collection;
import java.util.Map;

/** Whoever measures families tells here when a series last had a point. */
public interface FamilyMetrics {
    Series of(FamilyId family);

    /** Of as many families as a page of a list has, asked for together; a family that nobody measures may be left out. */
    Map<FamilyId, Series> of(Collection<FamilyId> families);
}
