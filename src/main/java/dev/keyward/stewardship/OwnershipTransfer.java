package dev.keyward.stewardship;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.stewardship.chain.Chain;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A family on its way from one team to another.
 *
 * @param dueAt when the turn of whoever decides now ends; null once it is closed
 * @param openFamily the family while it is open, so that there is one at a time
 */
record OwnershipTransfer(
        @Id TransferId id,
        @Version long version,
        FamilyId family,
        NewTransfer.Kind kind,
        TeamId fromTeam,
        TeamId toTeam,
        String reason,
        String requestedBy,
        Instant requestedAt,
        TransferState state,
        Chain chain,
        @Nullable Instant dueAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark,
        @Nullable FamilyId openFamily) {

    static OwnershipTransfer opened(
            TransferId id, FamilyId family, TeamId from, NewTransfer wanted, Chain chain, String person, Instant now) {
        return new OwnershipTransfer(
                id,
                0,
                family,
                wanted.kind(),
                from,
                wanted.toTeam(),
                wanted.reason(),
                person,
                now,
                state(chain),
                chain,
                chain.current().due(),
                null,
                null,
                null,
                family);
    }

    /** The same with the turn where it is now. */
    OwnershipTransfer at(Chain now) {
        return with(state(now), now, now.current().due(), null, null, null, openFamily);
    }

    OwnershipTransfer closed(Decision decision, String person, Instant at, @Nullable String comment) {
        if (!state.isOpen()) {
            throw Refused.wrongState(
                    "This transfer is %s already.".formatted(state.name().toLowerCase(java.util.Locale.ROOT)),
                    "Open another one if it is still wanted.");
        }
        var decider = decision == Decision.WITHDRAW ? null : person;
        var end = decision == Decision.WITHDRAW ? chain : chain.decided();
        return with(decision.end(), end, null, decider, at, comment, null);
    }

    private OwnershipTransfer with(
            TransferState next,
            Chain steps,
            @Nullable Instant due,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String comment,
            @Nullable FamilyId open) {
        return new OwnershipTransfer(
                id,
                version,
                family,
                kind,
                fromTeam,
                toTeam,
                reason,
                requestedBy,
                requestedAt,
                next,
                steps,
                due,
                by,
                at,
                comment,
                open);
    }

    private static TransferState state(Chain chain) {
        return chain.isEscalated() ? TransferState.ESCALATED : TransferState.OPEN;
    }

    String subject() {
        return "family/" + family;
    }
}
