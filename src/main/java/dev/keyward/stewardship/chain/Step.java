package dev.keyward.stewardship.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who may be asked.
 *
 * @param team null for the platform, which is whoever it is at that moment
 * @param from when its turn began; null before
 * @param due when its turn ends; the platform's never does, though it can be late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        Seat seat,
        @Nullable TeamId team,
        Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant due) {

    /** In which right somebody decides. */
    public enum Seat {
        RECEIVER,
        OWNER,
        STEWARD,
        PLATFORM
    }

    /** What became of a step. */
    public enum Outcome {
        AHEAD,
        WAITING,
        UNABLE,
        OVERDUE,
        DECIDED
    }

    static Step ahead(Seat seat, @Nullable TeamId team) {
        return new Step(seat, team, Outcome.AHEAD, null, null);
    }

    Step waiting(Instant now, Instant until) {
        return new Step(seat, team, Outcome.WAITING, now, until);
    }

    Step became(Outcome end) {
        return new Step(seat, team, end, from, due);
    }
}
