package dev.keyward.review.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.postmortem.ActionId;
import dev.keyward.review.Decision;
import dev.keyward.review.agenda.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision as other programs read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionAnswer(
        String item,
        Outcome outcome,
        boolean asProposed,
        @Nullable String reason,
        String person,
        Instant decidedAt,
        @Nullable ActionId action) {

    static DecisionAnswer of(Decision made) {
        return new DecisionAnswer(
                made.item(),
                made.outcome(),
                made.asProposed(),
                made.reason(),
                made.person(),
                made.decidedAt(),
                made.action());
    }
}
