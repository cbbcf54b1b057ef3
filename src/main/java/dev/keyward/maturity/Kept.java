package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.maturity.criteria.Judged;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilyState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The latest result of a family as it is kept beside the history.
 *
 * @param statuses a letter a criterion, in their order
 * @param asOf since when this result holds
 */
record Kept(
        String family,
        String domain,
        FamilyState state,
        Impact impact,
        FreshnessClass freshness,
        Standing standing,
        Instant levelSince,
        String statuses,
        List<Exempted> exempted,
        int ruleset,
        Instant asOf) {

    static String letters(List<Judged> judged) {
        return judged.stream().map(one -> String.valueOf(one.status().letter())).collect(Collectors.joining());
    }

    static Map<Criterion, Status> statuses(String letters) {
        var statuses = new EnumMap<Criterion, Status>(Criterion.class);
        var criteria = Criterion.values();
        for (var n = 0; n < Math.min(letters.length(), criteria.length); n++) {
            statuses.put(criteria[n], Status.of(letters.charAt(n)));
        }
        return statuses;
    }

    /** Whether an evaluation found nothing new. */
    boolean says(Found found) {
        return domain.equals(found.facts().domain())
                && isDeclaredLike(found.facts())
                && standing.equals(found.standing())
                && statuses.equals(letters(found.judged()))
                && exempted.equals(found.exempted())
                && ruleset == found.ruleset();
    }

    private boolean isDeclaredLike(FamilyFacts facts) {
        return state == facts.declared().state()
                && impact == facts.declared().impact()
                && freshness == facts.declared().freshness();
    }

    /** Whether the roll-up counts it. */
    boolean isActive() {
        return state == FamilyState.ACTIVE;
    }
}
