package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.lint.Facts;

/** A family as the rules see it. */
public record Surveyed(FamilyId name, DomainId domain, TeamId owner, String keyspace, Facts facts) {}
