package dev.keyward.registry;

import java.util.List;

/** Families got an owner or an invalidation owner, by registration, an edit or a hand-over. Told in their transaction. */
public record OwnerNamed(List<FamilyId> families) {
    public OwnerNamed {
        families = List.copyOf(families);
    }

    static OwnerNamed of(FamilyId family) {
        return new OwnerNamed(List.of(family));
    }
}
