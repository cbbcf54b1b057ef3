package dev.keyward.maturity.level;

import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.ownership.Criticality;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The level of the organisation.
 *
 * @param level null when no domain was assessed
 * @param byCritical what its worst critical domain reached; 4 when no critical domain was assessed
 * @param byOthers what enough of the other domains reached; 4 when there is no other
 */
public record OrganisationLevel(@Nullable Integer level, int byCritical, int byOthers) {

    /** What counts of a domain; one that was not assessed counts neither way. */
    public record Part(
            String domain,
            Criticality criticality,
            @Nullable Integer level) {}

    public static OrganisationLevel of(List<Part> domains, Ruleset rules) {
        var critical = levels(domains, true);
        var others = levels(domains, false);
        if (critical.isEmpty() && others.isEmpty()) {
            return new OrganisationLevel(null, 0, 0);
        }
        var byCritical = critical.stream().mapToInt(Integer::intValue).min().orElse(Standing.TOP);
        var byOthers = byShare(others, rules.rollUp().domains());
        return new OrganisationLevel(Math.min(byCritical, byOthers), byCritical, byOthers);
    }

    private static List<Integer> levels(List<Part> domains, boolean critical) {
        return domains.stream()
                .filter(part -> (part.criticality() == Criticality.CRITICAL) == critical)
                .map(Part::level)
                .filter(Objects::nonNull)
                .toList();
    }

    private static int byShare(List<Integer> levels, double share) {
        var level = Standing.TOP;
        while (level > 0 && !levels.isEmpty() && reached(levels, level) < share) {
            level--;
        }
        return level;
    }

    private static double reached(List<Integer> levels, int least) {
        return (double) levels.stream().filter(level -> level >= least).count() / levels.size();
    }
}
