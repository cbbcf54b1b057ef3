package dev.keyward.maturity;

import dev.keyward.maturity.criteria.FamilyFacts.CoverageScan;
import dev.keyward.maturity.criteria.FamilyFacts.TtlScan;
import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.Map;

/** What scans of keyspaces tell maturity (M1.2, M2.5). */
public interface KeyspaceScans {
    /** The latest scan that saw each family's keys, of many families at once. */
    Map<FamilyId, TtlScan> expiries(Collection<FamilyId> families);

    /** The latest scan of each family's keyspace, under its first segment. */
    Map<FamilyId, CoverageScan> coverage(Collection<FamilyId> families);
}
