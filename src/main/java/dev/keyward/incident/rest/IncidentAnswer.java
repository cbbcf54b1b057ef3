package dev.keyward.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.incident.AffectedFamily;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.HeldRole;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.RootCause;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One incident as other programs read it; what is not known yet is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IncidentAnswer(
        int number,
        String title,
        @JsonProperty("class") IncidentClass incidentClass,
        @Nullable String classReason,
        IncidentState state,
        List<IncidentState> availableTransitions,
        Instant stateSince,
        boolean drill,
        DetectedBy detectedBy,
        @Nullable String customerImpact,
        List<Affected> families,
        Instant startedAt,
        Instant detectedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant mitigatedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        List<String> backfilled,
        int relapses,
        @Nullable RootCause rootCause,
        @Nullable String rootCauseNote,
        @Nullable Integer duplicateOf,
        @Nullable Instant nextUpdateAt,
        List<HeldRole> roles,
        String declaredBy,
        Instant declaredAt) {

    /** A family with where it is affected. */
    record Affected(FamilyId family, DomainId domain, List<String> regions) {
        static Affected of(AffectedFamily one) {
            return new Affected(one.family(), one.domain(), one.regionList());
        }
    }

    static IncidentAnswer of(Incident incident, IncidentReads reads) {
        return new IncidentAnswer(
                incident.number(),
                incident.title(),
                incident.incidentClass(),
                incident.classReason(),
                incident.state(),
                reads.availableTransitions(incident),
                incident.stateSince(),
                incident.drill(),
                incident.detectedBy(),
                incident.customerImpact(),
                incident.families().stream().map(Affected::of).toList(),
                incident.startedAt(),
                incident.detectedAt(),
                incident.acknowledgedAt(),
                incident.mitigatedAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                incident.backfilled().isEmpty()
                        ? List.of()
                        : List.of(incident.backfilled().split(" ")),
                incident.timesRelapsed(),
                incident.rootCause(),
                incident.rootCauseNote(),
                incident.duplicateOf(),
                reads.nextUpdate(incident).orElse(null),
                reads.roles(incident.id()),
                incident.declaredBy(),
                incident.declaredAt());
    }
}
