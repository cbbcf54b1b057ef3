package dev.keyward.drill;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import org.jspecify.annotations.Nullable;

/** Which drills; null and empty mean any. @param text part of the scenario or of a family's name */
public record DrillFilter(
        @Nullable DrillState state,
        @Nullable DomainId domain,
        @Nullable FamilyId family,
        @Nullable RunbookId runbook,
        String text) {
    public static final DrillFilter ANY = new DrillFilter(null, null, null, null, "");
}
