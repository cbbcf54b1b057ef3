package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.FamilyLevel;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec.Impact;
import java.time.Instant;
import java.util.List;
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

    /** What the roll-up needs of it. */
    public FamilyLevel forRollUp() {
        return new FamilyLevel(family.text(), level(), impact, freshness);
    }

    /** The criteria of the next level that fail or have no data; empty at the top. */
    public List<Criterion> missing() {
        return Criterion.of(Math.min(Standing.TOP, level() + 1)).stream()
                .filter(criterion ->
                        statuses.get(criterion) == Status.FAILED || statuses.get(criterion) == Status.NO_DATA)
                .toList();
    }
}
