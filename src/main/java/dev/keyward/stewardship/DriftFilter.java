package dev.keyward.stewardship;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import org.jspecify.annotations.Nullable;

/** What the list of drift is narrowed by; null means any domain or team, and every family that is not NONE. */
public record DriftFilter(
        @Nullable DomainId domain,
        @Nullable TeamId team,
        @Nullable Drift drift) {
    public static final DriftFilter ANY = new DriftFilter(null, null, null);
}
