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
 * @param toAt when what is excluded or noted ended; null for what is a moment
 * @param was what the objective was before it was loosened, and what it became; null for every other kind
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
        @Nullable String remark,
        @Nullable Strictness was,
        @Nullable Strictness became) {

    /** What it does to the numbers. */
    public enum Kind {
        /** What was measured in this time does not count. */
        EXCLUDE,
        /** The budget is full again from this moment on. */
        RESET,
        /** Explains, and changes nothing. */
        NOTE,
        /** The objective became looser while its budget was in trouble; noted by the console, never asked for. */
        LOOSEN
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
        if (state != State.REQUESTED) {
            return List.of();
        }
        return kind == Kind.LOOSEN
                ? List.of(State.APPROVED, State.REJECTED)
                : List.of(State.APPROVED, State.REJECTED, State.WITHDRAWN);
    }

    /** Whether this is as strict as what was loosened. */
    boolean isMetBy(Strictness now) {
        return was != null && now.keeps(was);
    }

    /** The objective is as strict again as it was. */
    Adjustment over(Instant at) {
        return in(State.WITHDRAWN, decidedBy, at, "The objective is as strict again as it was.");
    }

    boolean touches(String where) {
        return region == null || region.equals(where);
    }

    /** The time it is about; of a reset everything before it. */
    Span span() {
        return toAt == null ? new Span(fromAt, fromAt) : new Span(fromAt, toAt);
    }

    Adjustment decided(State to, @Nullable String words, String person, Instant at) {
        if (kind == Kind.LOOSEN && to == State.WITHDRAWN) {
            throw Refused.wrongState(
                    "A looser objective is not a request that can be withdrawn.",
                    "Make the objective as strict again as it was, and this ends by itself.");
        }
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
        return in(to, to == State.WITHDRAWN ? null : person, at, words);
    }

    private Adjustment in(State to, @Nullable String person, Instant at, @Nullable String words) {
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
                person,
                at,
                words,
                was,
                became);
    }
}
