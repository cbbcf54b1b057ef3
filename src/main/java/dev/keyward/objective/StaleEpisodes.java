package dev.keyward.objective;

import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When families served stale values, as incidents tell it: what a budget rests on until somebody measures
 * (INCIDENT_DERIVED). Whoever keeps incidents implements it; with nobody there are no episodes.
 */
public interface StaleEpisodes {

    /**
     * Of incidents of class A or C that are neither drills nor cancelled; class B is latency and never consumes the
     * freshness budget.
     *
     * @param started when values began to be stale
     * @param mitigated when they no longer were; null while they still are
     * @param regions none means all regions
     */
    record Episode(Instant started, @Nullable Instant mitigated, Set<String> regions) {
        boolean touches(String region) {
            return regions.isEmpty() || regions.contains(region);
        }

        Span until(Instant now) {
            var end = mitigated == null || mitigated.isAfter(now) ? now : mitigated;
            return new Span(started.isAfter(end) ? end : started, end);
        }
    }

    /** Those that overlap a stretch of time, in any order. */
    List<Episode> of(FamilyId family, Span within);
}
