package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of transfers is narrowed by; null means any.
 *
 * @param team on either side
 * @param open whether it waits for a decision
 */
public record TransferFilter(
        @Nullable FamilyId family,
        @Nullable TeamId team,
        @Nullable TransferState state,
        NewTransfer.@Nullable Kind kind,
        @Nullable Boolean open) {
    public static final TransferFilter ALL = new TransferFilter(null, null, null, null, null);
    public static final TransferFilter WAITING = new TransferFilter(null, null, null, null, true);

    public static TransferFilter of(FamilyId family) {
        return new TransferFilter(family, null, null, null, null);
    }
}
