package dev.keyward.maturity;

import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;

/** A family that came to another level, and why. */
public record FamilyMove(FamilyId family, DomainId domain, Instant at, int from, int to, String because) {
    public boolean isUp() {
        return to > from;
    }
}
