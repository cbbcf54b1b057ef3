package dev.keyward.incident.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.incident.Amendment;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.NewIncident;
import dev.keyward.incident.RootCause;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies that callers send. */
final class Wanted {
    private Wanted() {}

    record NewBody(
            String title,
            @JsonProperty("class") IncidentClass incidentClass,
            @Nullable String classReason,
            @Nullable List<FamilyId> families,
            @Nullable String key,
            @Nullable String keyspace,
            @Nullable List<String> regions,
            Instant startedAt,
            @Nullable Instant detectedAt,
            DetectedBy detectedBy,
            @Nullable String customerImpact,
            @Nullable Boolean drill) {

        NewIncident incident() {
            return new NewIncident(
                    title,
                    incidentClass,
                    classReason,
                    families == null ? List.of() : families,
                    key,
                    keyspace,
                    regions,
                    startedAt,
                    detectedAt,
                    detectedBy,
                    customerImpact,
                    drill != null && drill);
        }
    }

    /** What is left out stays as it is. */
    record ChangeBody(
            @Nullable String title,
            @Nullable String customerImpact,
            @JsonProperty("class") @Nullable IncidentClass incidentClass,
            @Nullable String reason,
            @Nullable Instant startedAt,
            @Nullable Instant detectedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant mitigatedAt,
            @Nullable Instant resolvedAt,
            @Nullable RootCause rootCause,
            @Nullable String rootCauseNote,
            @Nullable List<FamilyId> addFamilies,
            @Nullable List<FamilyId> removeFamilies) {

        Amendment amendment() {
            return new Amendment(
                    title,
                    customerImpact,
                    incidentClass,
                    reason,
                    times(),
                    rootCause,
                    rootCauseNote,
                    addFamilies == null ? List.of() : addFamilies,
                    removeFamilies == null ? List.of() : removeFamilies);
        }

        private Map<String, Instant> times() {
            var times = new LinkedHashMap<String, Instant>();
            said(times, "startedAt", startedAt);
            said(times, "detectedAt", detectedAt);
            said(times, "acknowledgedAt", acknowledgedAt);
            said(times, "mitigatedAt", mitigatedAt);
            said(times, "resolvedAt", resolvedAt);
            return times;
        }

        private static void said(Map<String, Instant> times, String field, @Nullable Instant at) {
            if (at != null) {
                times.put(field, at);
            }
        }
    }

    /** @param at when it was so; now when it is left out */
    record MoveBody(
            IncidentState to,
            @Nullable String reason,
            @Nullable Instant at) {}

    record MergeBody(int into) {}

    /** @param kind NOTE for those who work on it, UPDATE for everybody who waits */
    record LineBody(Kind kind, String text, @Nullable Instant at) {
        enum Kind {
            NOTE,
            UPDATE
        }
    }

    record PinBody(boolean pinned) {}

    record RoleBody(IncidentDuty role) {}
}
