package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a family shall move and why.
 *
 * @param reason 1 to 500 characters, for the trail; where a family is deprecated without successor it says why
 * @param successor the family that takes over; only for DEPRECATED
 * @param sunset the day its keys should be gone; only for DEPRECATED, ninety days ahead when not given, ten years at most
 */
public record Transition(
        FamilyState to,
        String reason,
        @Nullable FamilyId successor,
        @Nullable LocalDate sunset) {
    public Transition {
        if (to != FamilyState.DEPRECATED && (successor != null || sunset != null)) {
            throw Refused.invalid(
                    successor == null ? "sunset" : "successor",
                    "Only a family that is deprecated gets a sunset or a successor.",
                    "Leave both out of this move.");
        }
    }

    public Transition(FamilyState to, String reason) {
        this(to, reason, null, null);
    }
}
