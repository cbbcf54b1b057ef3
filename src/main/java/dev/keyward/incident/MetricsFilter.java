package dev.keyward.incident;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Of which incidents the metrics are.
 *
 * @param from resolved at or after
 * @param to resolved before
 */
public record MetricsFilter(
        Instant from,
        Instant to,
        @Nullable IncidentClass incidentClass,
        @Nullable DomainId domain,
        @Nullable FamilyId family) {}
