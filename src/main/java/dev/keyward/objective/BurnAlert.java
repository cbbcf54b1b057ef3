package dev.keyward.objective;

import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a budget burned too fast.
 *
 * @param longBurn as it was when the alert fired
 * @param resolvedAt null while it fires
 */
public record BurnAlert(
        UUID id,
        FamilyId family,
        String region,
        AlertSeverity severity,
        Duration longWindow,
        Duration shortWindow,
        double threshold,
        double longBurn,
        double shortBurn,
        Instant firedAt,
        @Nullable Instant resolvedAt) {}
