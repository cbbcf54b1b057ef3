package dev.keyward.registry;

/** A family got an owner or an invalidation owner, by registration, an edit or a hand-over. Told in its transaction. */
public record OwnerNamed(FamilyId family) {}
