package dev.keyward.registry.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.TemplateCheck;
import dev.keyward.registry.TemplateVersion;
import java.time.Instant;
import java.util.List;

/** A family as programs read it: its manifest, and what the console knows about it. */
record FamilyResource(
        @JsonUnwrapped FamilySpec spec,
        FamilyState state,
        FreshnessClass effectiveClass,
        List<TemplateVersion> templateVersions,
        List<Finding> findings,
        List<TemplateCheck.Neighbour> relations,
        List<FamilyState> availableTransitions,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    static FamilyResource of(Family family, FreshnessClass effective, TemplateCheck check) {
        return new FamilyResource(
                family.spec(),
                family.state(),
                effective,
                family.templates(),
                check.findings(),
                check.relations(),
                family.state().availableTransitions(),
                family.createdAt(),
                family.createdBy(),
                family.updatedAt());
    }
}
