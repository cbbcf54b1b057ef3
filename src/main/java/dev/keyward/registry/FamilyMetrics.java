package dev.keyward.registry;

import dev.keyward.registry.checklist.Series;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever measures families tells here when a series last had a point; as long as nobody does, there is no data. */
public interface FamilyMetrics {
    Series of(FamilyId family);

    /** Of as many families as a page of a list has; whoever can asks for them together. */
    default Map<FamilyId, Series> of(Collection<FamilyId> families) {
        return families.stream().distinct().collect(Collectors.toMap(family -> family, this::of));
    }
}
