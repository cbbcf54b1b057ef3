package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts.Change;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whoever leads changes tells here which were applied; without one, M4.4 is skipped by rule. */
public interface AppliedChanges {
    Map<FamilyId, List<Change>> of(Collection<FamilyId> families, Instant since);
}
