package dev.keyward.stewardship;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.chain.Chain;

/** What somebody asks for: who should own the family and why. */
public record NewTransfer(Kind kind, TeamId toTeam, String reason) {
    private static final int LONGEST = 500;

    /** Who begins it: the owner offers, anybody else claims. */
    public enum Kind {
        OFFER,
        CLAIM;

        Chain chain(TeamId from, TeamId to, TeamId steward) {
            return this == OFFER ? Chain.offer(from, to, steward) : Chain.claim(from, to, steward);
        }
    }

    public NewTransfer {
        reason = sentence("reason", reason);
    }

    /** One sentence of at most 500 characters that is not empty. */
    static String sentence(String field, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Refused.invalid(
                    field,
                    "It takes 1 to %d characters.".formatted(LONGEST),
                    "Say why, for whoever decides and whoever reads the trail.");
        }
        return PlainText.required(field, stripped);
    }
}
