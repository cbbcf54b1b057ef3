package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts.Tested;
import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whoever takes test evidence tells here what was tested; as long as nobody does, M4.3 has no data. */
public interface TestResults {
    Map<FamilyId, List<Tested>> of(Collection<FamilyId> families);
}
