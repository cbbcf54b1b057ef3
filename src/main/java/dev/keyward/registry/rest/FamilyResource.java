package dev.keyward.registry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyDecision;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.TemplateCheck;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.registry.life.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A family as programs read it: its manifest, and what the console knows about it. */
record FamilyResource(
        @JsonUnwrapped FamilySpec spec,
        FamilyState state,
        Instant stateSince,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FamilyId successor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate sunset,
        FreshnessClass effectiveClass,
        List<TemplateVersion> templateVersions,
        List<Finding> findings,
        List<TemplateCheck.Neighbour> relations,
        List<FamilyDecision> decisions,
        List<Tick> checklist,
        List<FamilyState> availableTransitions,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    static FamilyResource of(
            Family family,
            FreshnessClass effective,
            List<Finding> findings,
            List<TemplateCheck.Neighbour> relations,
            List<FamilyDecision> decisions,
            List<Tick> checklist) {
        return new FamilyResource(
                family.spec(),
                family.state(),
                family.standing().stateSince(),
                family.standing().successor(),
                family.standing().sunset(),
                effective,
                family.templates(),
                findings,
                relations,
                decisions,
                checklist,
                Act.destinations(family.state()),
                family.createdAt(),
                family.createdBy(),
                family.updatedAt());
    }
}
