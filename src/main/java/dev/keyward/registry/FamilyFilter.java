package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of families is narrowed by; null means any. The same names stand in the URL and in REST.
 *
 * @param level of maturity, 0 to 4
 */
public record FamilyFilter(
        @Nullable String q,
        @Nullable DomainId domain,
        @Nullable TeamId owner,
        @Nullable FamilyState state,
        @Nullable FreshnessClass freshnessClass,
        @Nullable Drift drift,
        @Nullable Integer level) {
    public static final FamilyFilter NONE = new FamilyFilter(null, null, null, null, null);

    /** The filters every caller knows; any drift. */
    public FamilyFilter(
            @Nullable String q,
            @Nullable DomainId domain,
            @Nullable TeamId owner,
            @Nullable FamilyState state,
            @Nullable FreshnessClass freshnessClass) {
        this(q, domain, owner, state, freshnessClass, null, null);
    }

    public boolean isSet() {
        return !equals(NONE);
    }
}
