package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.TeamId;

/** A family as a search finds it. */
public record FamilyHit(FamilyId name, KeyTemplate template, TeamId owner, FamilyState state) {}
