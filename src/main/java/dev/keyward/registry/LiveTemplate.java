package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;

/** A shape that live keys of a keyspace may have, and the family they belong to then. */
public record LiveTemplate(FamilyId family, DomainId domain, int version, KeyTemplate template) {}
