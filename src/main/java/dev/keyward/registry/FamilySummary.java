package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.time.Instant;

/** A family as a row of a list; its class is the effective one, inherited or overridden. */
public record FamilySummary(
        FamilyId name,
        DomainId domain,
        TeamId owner,
        String keyspace,
        KeyTemplate template,
        FamilyState state,
        Drift drift,
        @JsonProperty("class") FreshnessClass freshnessClass,
        Instant updatedAt) {}
