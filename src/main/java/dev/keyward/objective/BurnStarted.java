package dev.keyward.objective;

import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.registry.FamilyId;
import java.time.Instant;

/** The budget of a family's objective burns too fast in a region. Told in the transaction that found it. */
public record BurnStarted(FamilyId family, String region, AlertSeverity severity, Instant at) {}
