package dev.keyward.drill;

import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who plans a drill.
 *
 * @param scenario what is played, one line of 1 to 150 characters
 * @param runbook null for the one that fits the families best
 * @param plannedFor null for now
 * @param targetMinutes null for the limits of the runbook's steps together
 */
public record NewDrill(
        String scenario,
        List<FamilyId> families,
        @Nullable RunbookId runbook,
        @Nullable Instant plannedFor,
        @Nullable Integer targetMinutes) {}
