package dev.keyward.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.incident.RootCause;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentRow(
        int number,
        String title,
        @JsonProperty("class") IncidentClass incidentClass,
        IncidentState state,
        boolean drill,
        DetectedBy detectedBy,
        List<FamilyId> families,
        @Nullable String commander,
        Instant startedAt,
        Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable RootCause rootCause,
        @Nullable Integer duplicateOf,
        @Nullable Instant nextUpdateAt) {

    static IncidentRow of(IncidentSummary row) {
        var duplicate = row.duplicateOf();
        return new IncidentRow(
                row.number().value(),
                row.title(),
                row.incidentClass(),
                row.state(),
                row.drill(),
                row.detectedBy(),
                row.families(),
                row.commander(),
                row.startedAt(),
                row.detectedAt(),
                row.acknowledgedAt(),
                row.mitigatedAt(),
                row.resolvedAt(),
                row.closedAt(),
                row.rootCause(),
                duplicate == null ? null : duplicate.value(),
                row.nextUpdate());
    }
}
