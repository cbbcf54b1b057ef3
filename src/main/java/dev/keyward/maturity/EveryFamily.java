package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import org.springframework.stereotype.Component;

/** Marks all there is. */
@Component
class EveryFamily {
    private final Marks marks;
    private final DeclaredFamilies families;
    private final Staffing staffing;

    EveryFamily(Marks marks, DeclaredFamilies families, Staffing staffing) {
        this.marks = marks;
        this.families = families;
        this.staffing = staffing;
    }

    void mark(Occasion occasion) {
        marks.put(Scope.FAMILY, families.names().stream().map(FamilyId::text).toList(), occasion);
        marks.put(
                Scope.DOMAIN,
                staffing.stewards().keySet().stream().map(DomainId::text).toList(),
                occasion);
    }
}
