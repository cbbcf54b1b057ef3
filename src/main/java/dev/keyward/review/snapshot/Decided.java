package dev.keyward.review.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.review.agenda.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param item the name of what it is about
 * @param asProposed whether it is what the rule proposed
 * @param reason needed when it is not
 * @param action what somebody has to do after it; null before the sign-off and when there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decided(
        String item,
        Outcome outcome,
        boolean asProposed,
        @Nullable String reason,
        String person,
        Instant at,
        @Nullable Action action) {

    /** The action item that came of it. */
    public record Action(String id, String title, String team, Instant dueAt) {}

    public Decided with(Action made) {
        return new Decided(item, outcome, asProposed, reason, person, at, made);
    }
}
