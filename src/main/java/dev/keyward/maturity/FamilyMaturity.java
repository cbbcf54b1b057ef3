package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored result of a family.
 *
 * @param asOf since when it holds
 * @param before the level of the result before; null for the first
 * @param because what turned, in words
 * @param oneRegion its keyspace has one region, so level 4 rests on tests and budget alone
 */
public record FamilyMaturity(
        FamilyId family,
        DomainId domain,
        Instant asOf,
        Standing standing,
        @Nullable Integer before,
        List<Judged> criteria,
        List<Exempted> exempted,
        String because,
        Occasion occasion,
        int ruleset,
        boolean oneRegion) {

    public int level() {
        return standing.level();
    }

    /** Such as {@code L4 (single region)}. */
    public String label() {
        return "L" + level() + (level() == Standing.TOP && oneRegion ? " (single region)" : "");
    }
}
