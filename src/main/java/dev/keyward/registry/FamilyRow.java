package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list needs of a family.
 *
 * @param freshnessClass the override of the domain's class; null when it is inherited
 * @param words name and template in lower case, for the search
 */
record FamilyRow(
        FamilyId name,
        DomainId domain,
        TeamId owner,
        String keyspace,
        String template,
        FamilyState state,
        @Nullable FreshnessClass freshnessClass,
        Instant updatedAt,
        String words) {

    boolean fits(FamilyFilter filter, String search, Map<DomainId, FreshnessClass> classes) {
        return (filter.domain() == null || filter.domain().equals(domain))
                && (filter.owner() == null || filter.owner().equals(owner))
                && (filter.state() == null || filter.state() == state)
                && (filter.freshnessClass() == null || filter.freshnessClass() == effective(classes))
                && (search.isEmpty() || words.contains(search));
    }

    /** Its own class, or its domain's. */
    FreshnessClass effective(Map<DomainId, FreshnessClass> classes) {
        return freshnessClass == null ? classes.getOrDefault(domain, FreshnessClass.SOFT) : freshnessClass;
    }

    FamilySummary summary(Map<DomainId, FreshnessClass> classes, Drift drift) {
        return new FamilySummary(
                name, domain, owner, keyspace, new KeyTemplate(template), state, drift, effective(classes), updatedAt);
    }
}
