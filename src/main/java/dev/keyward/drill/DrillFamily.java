package dev.keyward.drill;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;

/** A family a drill is about. @param domain its domain when the drill was planned */
public record DrillFamily(FamilyId family, DomainId domain) {}
