package dev.keyward.stewardship;

import dev.keyward.kernel.Reason;
import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.chain.Chain;

/** What somebody asks for: who should own the family and why. */
public record NewTransfer(Kind kind, TeamId toTeam, String reason) {

    /** Who begins it: the owner offers, anybody else claims. */
    public enum Kind {
        OFFER,
        CLAIM;

        Chain chain(TeamId from, TeamId to, TeamId steward) {
            return this == OFFER ? Chain.offer(from, to, steward) : Chain.claim(from, to, steward);
        }
    }

    public NewTransfer {
        reason = Reason.given(reason);
    }
}
