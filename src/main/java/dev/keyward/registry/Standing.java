package dev.keyward.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a family is in its life and how it came there.
 *
 * @param stateBy who moved it there; for IN_REVIEW the one who must not decide
 * @param successor the family that takes over when this one is deprecated; null when none does
 * @param sunset the day its keys should be gone; null while it is not deprecated
 */
public record Standing(
        FamilyState state,
        Instant stateSince,
        String stateBy,
        @Nullable FamilyId successor,
        @Nullable LocalDate sunset) {

    static Standing of(FamilyState state, String person, Instant at) {
        return new Standing(state, at, person, null, null);
    }

    /** Successor and sunset last until the family is active again. */
    Standing moved(FamilyState next, String person, Instant at) {
        return next == FamilyState.ACTIVE ? of(next, person, at) : new Standing(next, at, person, successor, sunset);
    }

    Standing ending(@Nullable FamilyId heir, LocalDate on) {
        return new Standing(state, stateSince, stateBy, heir, on);
    }
}
