package dev.keyward.stewardship.chain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.chain.Step.Outcome;
import dev.keyward.stewardship.chain.Step.Seat;
import dev.keyward.storage.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who decides a transfer, one after the other. A step that nobody can take is passed over at once and one that is let
 * pass is followed by the next; the platform is last and never ends, so no transfer waits for nobody.
 *
 * @param turn the place of the step whose turn it is
 */
public record Chain(List<Step> steps, int turn) implements Document {
    public Chain {
        steps = List.copyOf(steps);
    }

    /** An offer is taken by its receiver. Who offers does not also decide as the steward. */
    public static Chain offer(TeamId from, TeamId to, TeamId steward) {
        return of(Step.ahead(Seat.RECEIVER, to), steward, from);
    }

    /** A claim is granted by the owner. Who claims does not also decide as the steward. */
    public static Chain claim(TeamId from, TeamId to, TeamId steward) {
        return of(Step.ahead(Seat.OWNER, from), steward, to);
    }

    private static Chain of(Step first, TeamId steward, TeamId asking) {
        var steps = new ArrayList<Step>();
        steps.add(first);
        if (!steward.equals(first.team()) && !steward.equals(asking)) {
            steps.add(Step.ahead(Seat.STEWARD, steward));
        }
        steps.add(Step.ahead(Seat.PLATFORM, null));
        return new Chain(steps, 0);
    }

    /**
     * The chain as it stands now: begun, passed on, or the same.
     *
     * @param workingDays how long each turn lasts
     */
    public Chain at(Instant now, Bench bench, String requester, int workingDays) {
        var next = new ArrayList<>(steps);
        var at = turn;
        while (true) {
            var step = next.get(at);
            var last = at == next.size() - 1;
            if (!last && people(step, bench, requester).isEmpty()) {
                next.set(at++, step.became(Outcome.UNABLE));
            } else if (step.outcome() == Outcome.AHEAD) {
                next.set(at, step.waiting(now, WorkingDays.after(now, workingDays)));
                return new Chain(next, at);
            } else if (!last && step.due() != null && !step.due().isAfter(now)) {
                next.set(at++, step.became(Outcome.OVERDUE));
            } else {
                return new Chain(next, at);
            }
        }
    }

    public Chain decided() {
        var next = new ArrayList<>(steps);
        next.set(turn, current().became(Outcome.DECIDED));
        return new Chain(next, turn);
    }

    @JsonIgnore
    public Step current() {
        return steps.get(turn);
    }

    /** Whether it has been passed on from whoever should have decided first. */
    @JsonIgnore
    public boolean isEscalated() {
        return turn > 0;
    }

    /** Who can decide now; never the one who asked. */
    public Set<String> deciders(Bench bench, String requester) {
        return people(current(), bench, requester);
    }

    private static Set<String> people(Step step, Bench bench, String requester) {
        var team = step.team();
        var people = new HashSet<>(team == null ? bench.platform() : bench.of(team));
        people.remove(requester);
        return people;
    }
}
