package dev.keyward.incident;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.util.List;

/**
 * A family that an incident affects.
 *
 * @param domain its domain when it was named
 * @param regions codes between blanks; empty when nobody knows which
 */
public record AffectedFamily(FamilyId family, DomainId domain, String regions) {
    static AffectedFamily of(FamilyId family, DomainId domain, List<String> regions) {
        return new AffectedFamily(family, domain, String.join(" ", regions));
    }

    /** The regions one by one. */
    public List<String> regionList() {
        return regions.isBlank() ? List.of() : List.of(regions.split(" "));
    }
}
