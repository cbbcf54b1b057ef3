package dev.keyward.registry.ui;

import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.Registry;
import java.util.Optional;

/** Finds the family that an address names, or refuses with the name that comes nearest. */
final class FamilyLookup {
    private static final int SHORTEST_HINT = 3;

    private FamilyLookup() {}

    static Family family(Registry registry, String name) {
        try {
            return registry.family(new FamilyId(name));
        } catch (IllegalArgumentException unfit) {
            throw unknown(registry, name);
        } catch (Refused refused) {
            throw refused.kind() == Refused.Kind.UNKNOWN ? unknown(registry, name) : refused;
        }
    }

    private static Refused unknown(Registry registry, String name) {
        return near(registry, name)
                .map(near -> Refused.unknown("family", name, "Did you mean '%s'?".formatted(near)))
                .orElseGet(() -> Refused.unknown("family", name));
    }

    /** The first family that shares the longest beginning with the name. */
    private static Optional<FamilyId> near(Registry registry, String name) {
        for (int length = Math.min(name.length(), 63); length >= SHORTEST_HINT; length--) {
            var alike = new FamilyFilter(name.substring(0, length), null, null, null, null);
            var found = registry.page(alike, null, 0, 1);
            if (!found.isEmpty()) {
                return found.stream().findFirst().map(FamilySummary::name);
            }
        }
        return Optional.empty();
    }
}
