package dev.keyward.objective;

import dev.keyward.objective.budget.Bucket;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.util.List;
import java.util.Set;

/** What services measured, as the ledger counts it. */
interface Measured {
    /** Every bucket with sampled reads that has a part in a stretch of time, in any order. */
    List<Bucket> buckets(FamilyId family, String region, Span within);

    /** The regions that ever reported. */
    Set<String> regions(FamilyId family);
}
