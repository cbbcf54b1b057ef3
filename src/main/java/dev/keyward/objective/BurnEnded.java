package dev.keyward.objective;

import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.time.Instant;

/** It no longer burns too fast. Told in the transaction that found it. */
public record BurnEnded(FamilyId family, String region, AlertSeverity severity, Instant at) {}
