package dev.keyward.incident;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who declares an incident.
 *
 * @param classReason why a STRICT family does not make it Class A; null where none is needed
 * @param families the families it affects; empty when a key names them
 * @param key a key as it stands in Redis, in place of families; it is resolved and not kept
 * @param keyspace where the key lives
 * @param regions the regions it affects; null for all of each family
 * @param detectedAt null for now
 */
public record NewIncident(
        String title,
        IncidentClass incidentClass,
        @Nullable String classReason,
        List<FamilyId> families,
        @Nullable String key,
        @Nullable String keyspace,
        @Nullable List<String> regions,
        Instant startedAt,
        @Nullable Instant detectedAt,
        DetectedBy detectedBy,
        @Nullable String customerImpact,
        boolean drill) {

    /** The usual one: named families, in all their regions, no drill. */
    public static NewIncident of(
            String title, IncidentClass incidentClass, List<FamilyId> families, Instant startedAt, DetectedBy by) {
        return new NewIncident(
                title, incidentClass, null, families, null, null, null, startedAt, null, by, null, false);
    }
}
