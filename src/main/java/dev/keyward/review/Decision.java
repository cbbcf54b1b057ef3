package dev.keyward.review;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.ActionId;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an item of an agenda.
 *
 * @param action what came of it at the sign-off; null before, and when there is nothing to do
 */
public record Decision(
        String item,
        Outcome outcome,
        boolean asProposed,
        @Nullable String reason,
        String person,
        Instant decidedAt,
        @Nullable ActionId action) {
    static final int LONGEST = 1_000;

    /** Another outcome than the one proposed says why. */
    static Decision of(Item item, Outcome outcome, @Nullable String reason, String person, Instant at) {
        var asProposed = item.proposal().outcome() == outcome;
        var why = reason == null || reason.isBlank() ? null : PlainText.required("reason", reason.strip(), LONGEST);
        if (!asProposed && why == null) {
            throw Refused.invalid(
                    "reason",
                    "Another outcome than '%s' has a reason."
                            .formatted(item.proposal().outcome().label()),
                    "Say in a sentence why the data do not decide it.");
        }
        return new Decision(item.name(), outcome, asProposed, why, person, at, null);
    }

    Decision with(ActionId made) {
        return new Decision(item, outcome, asProposed, reason, person, decidedAt, made);
    }
}
