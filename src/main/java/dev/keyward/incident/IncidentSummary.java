package dev.keyward.incident;

import dev.keyward.incident.cadence.Cadence;
import dev.keyward.incident.times.Times;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of incidents.
 *
 * @param toldAt when people were last told how it stands
 */
public record IncidentSummary(
        IncidentNumber number,
        long version,
        String title,
        IncidentClass incidentClass,
        IncidentState state,
        boolean drill,
        DetectedBy detectedBy,
        List<FamilyId> families,
        Instant startedAt,
        Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable RootCause rootCause,
        @Nullable IncidentNumber duplicateOf,
        @Nullable String commander,
        Instant declaredAt,
        Instant toldAt) {

    /** Until when people want to hear how it stands; null while nobody waits for that. */
    public @Nullable Instant nextUpdate() {
        return state.isUnderWay() ? Cadence.of(incidentClass).nextUpdate(toldAt) : null;
    }

    Times times() {
        return new Times(startedAt, detectedAt, acknowledgedAt, mitigatedAt, resolvedAt, closedAt);
    }

    IncidentSummary with(List<FamilyId> affected) {
        return new IncidentSummary(
                number,
                version,
                title,
                incidentClass,
                state,
                drill,
                detectedBy,
                affected,
                startedAt,
                detectedAt,
                acknowledgedAt,
                mitigatedAt,
                resolvedAt,
                closedAt,
                rootCause,
                duplicateOf,
                commander,
                declaredAt,
                toldAt);
    }
}
