package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;

/** A shape that live keys of a keyspace may have, and the family they belong to then. */
public record LiveTemplate(FamilyId family, int version, KeyTemplate template) {}
