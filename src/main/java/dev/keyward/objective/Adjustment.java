package dev.keyward.objective;

import dev.keyward.kernel.Refused;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What somebody says about a budget.
 *
 * @param region null for all regions
 * @param toAt when what is excluded or noted ended; null for a reset, which is a moment
 */
public record Adjustment(
        @Id AdjustmentId id,
        @Version long version,
        FamilyId family,
        @Nullable String region,
        Kind kind,
        Instant fromAt,
        @Nullable Instant toAt,
        String reason,
        State state,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String remark) {

    /** What it does to the numbers. */
    public enum Kind {
        /** What was measured in this time does not count. */
        EXCLUDE,
        /** The budget is full again from this moment on. */
        RESET,
        /** Explains, and changes nothing. */
        NOTE
    }

    /** Where the request is. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /** A note needs nobody's consent. */
        NOTED
    }

    /** What the person who looks could do next, if they are another one than who asked. */
    public List<State> availableTransitions() {
        return state == State.REQUESTED ? List.of(State.APPROVED, State.REJECTED, State.WITHDRAWN) : List.of();
    }

    boolean touches(String where) {
        return region == null || region.equals(where);
    }

    /** The time it is about; of a reset everything before it. */
    Span span() {
        return toAt == null ? new Span(fromAt, fromAt) : new Span(fromAt, toAt);
    }

    Adjustment decided(State to, @Nullable String words, String person, Instant at) {
        if (!availableTransitions().contains(to)) {
            throw Refused.wrongState("This adjustment is decided already.", "Ask for another one.");
        }
        if (person.equals(requestedBy) != (to == State.WITHDRAWN)) {
            throw to == State.WITHDRAWN
                    ? Refused.forbidden("Only who asked withdraws it.", "Reject it instead.")
                    : Refused.forbidden(
                            "You asked for this adjustment, so somebody else decides.",
                            "Ask a domain approver, or withdraw it.");
        }
        return new Adjustment(
                id,
                version,
                family,
                region,
                kind,
                fromAt,
                toAt,
                reason,
                to,
                requestedBy,
                requestedAt,
                to == State.WITHDRAWN ? null : person,
                at,
                words);
    }
}
