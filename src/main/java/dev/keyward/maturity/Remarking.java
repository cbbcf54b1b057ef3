package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import org.springframework.stereotype.Component;

/** Marks whatever an exemption is about for the next evaluation. */
@Component
class Remarking {
    private final Marks marks;
    private final DeclaredFamilies families;

    Remarking(Marks marks, DeclaredFamilies families) {
        this.marks = marks;
        this.families = families;
    }

    void after(Exemption exemption) {
        if (exemption.scope() == Scope.FAMILY) {
            marks.put(Scope.FAMILY, exemption.name(), Occasion.EXEMPTION);
            return;
        }
        marks.put(Scope.DOMAIN, exemption.name(), Occasion.EXEMPTION);
        if (exemption.criterion().startsWith("M")) {
            marks.put(
                    Scope.FAMILY,
                    families.names(new DomainId(exemption.name())).stream()
                            .map(FamilyId::text)
                            .toList(),
                    Occasion.EXEMPTION);
        }
    }
}
