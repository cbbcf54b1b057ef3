package dev.keyward.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a family shall move and why.
 *
 * @param reason 1 to 500 characters, for the trail; where a family is deprecated without successor it says why
 * @param successor the family that takes over; only for DEPRECATED
 * @param sunset the day its keys should be gone; only for DEPRECATED, ninety days ahead when not given
 */
public record Transition(
        FamilyState to,
        String reason,
        @Nullable FamilyId successor,
        @Nullable LocalDate sunset) {
    public Transition(FamilyState to, String reason) {
        this(to, reason, null, null);
    }
}
