package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec.Impact;
import java.time.Instant;
import java.util.Map;

/** An active family in the scorecard of its domain. */
public record FamilyLine(
        FamilyId family,
        Impact impact,
        FreshnessClass freshness,
        Standing standing,
        Instant levelSince,
        Map<Criterion, Status> statuses) {

    static FamilyLine of(Kept family) {
        return new FamilyLine(
                new FamilyId(family.family()),
                family.impact(),
                family.freshness(),
                family.standing(),
                family.levelSince(),
                Kept.statuses(family.statuses()));
    }

    public int level() {
        return standing.level();
    }
}
