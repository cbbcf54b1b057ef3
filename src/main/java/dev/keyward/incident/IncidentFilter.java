package dev.keyward.incident;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents a list shows.
 *
 * @param classes any of these; empty for all
 * @param states any of these; empty for all
 * @param drill true for drills alone, false for real ones alone; null for both
 * @param from started at or after
 * @param to started before
 * @param text part of the title or of a family's name, or the number; null for all
 */
public record IncidentFilter(
        Set<IncidentClass> classes,
        Set<IncidentState> states,
        @Nullable FamilyId family,
        @Nullable DomainId domain,
        @Nullable Boolean drill,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    public static final IncidentFilter ALL = new IncidentFilter(Set.of(), Set.of(), null, null, null, null, null, null);

    /** What somebody still has to do something about. */
    public static final IncidentFilter OPEN = ALL.in(
            EnumSet.of(IncidentState.TRIAGE, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED));

    /** What somebody still works on; a resolved one waits for its paper only. */
    public static final IncidentFilter UNDER_WAY =
            ALL.in(EnumSet.of(IncidentState.TRIAGE, IncidentState.ACTIVE, IncidentState.MITIGATED));

    public IncidentFilter classed(Set<IncidentClass> some) {
        return new IncidentFilter(some, states, family, domain, drill, from, to, text);
    }

    public IncidentFilter in(Set<IncidentState> some) {
        return new IncidentFilter(classes, some, family, domain, drill, from, to, text);
    }

    public IncidentFilter of(FamilyId one) {
        return new IncidentFilter(classes, states, one, domain, drill, from, to, text);
    }

    public IncidentFilter mentioning(String words) {
        return new IncidentFilter(classes, states, family, domain, drill, from, to, words);
    }

    /** Drills alone. */
    public IncidentFilter drills() {
        return new IncidentFilter(classes, states, family, domain, true, from, to, text);
    }

    public IncidentFilter real() {
        return new IncidentFilter(classes, states, family, domain, false, from, to, text);
    }
}
