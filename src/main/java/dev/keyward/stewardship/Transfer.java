package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.chain.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One transfer as a person reads it.
 *
 * @param deciders who can accept or decline it now, by account name; empty once it is closed
 * @param mine what the reader may decide
 */
public record Transfer(
        TransferId id,
        long version,
        FamilyId family,
        NewTransfer.Kind kind,
        TeamId fromTeam,
        TeamId toTeam,
        String reason,
        String requestedBy,
        Instant requestedAt,
        TransferState state,
        List<Step> steps,
        int turn,
        @Nullable Instant dueAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        Set<String> deciders,
        Set<Decision> mine) {

    static Transfer of(OwnershipTransfer stored, Set<String> deciders, Set<Decision> mine) {
        return new Transfer(
                stored.id(),
                stored.version(),
                stored.family(),
                stored.kind(),
                stored.fromTeam(),
                stored.toTeam(),
                stored.reason(),
                stored.requestedBy(),
                stored.requestedAt(),
                stored.state(),
                stored.chain().steps(),
                stored.chain().turn(),
                stored.dueAt(),
                stored.decidedBy(),
                stored.decidedAt(),
                stored.remark(),
                deciders,
                mine);
    }

    /** Who is asked now. */
    public Step current() {
        return steps.get(turn);
    }
}
