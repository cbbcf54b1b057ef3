package dev.keyward.demo;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.NewAction;
import dev.keyward.postmortem.NewAction.Origin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Action items in every state. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleActions {
    private static final List<String> TITLES = List.of(
            "Alert on the age of the oldest invalidation event",
            "Put the currency into the key of prices",
            "Lower the TTL of stock to two minutes",
            "Coalesce misses of hot keys",
            "Test the invalidation path in the nightly build");

    /** Days from now. */
    private static final List<Integer> DUE = List.of(-9, 5, 12, -30, 20);

    private final ActionItems actions;
    private final InstantSource clock;
    private final Cast people;

    SampleActions(ActionItems actions, InstantSource clock, Cast people) {
        this.actions = actions;
        this.clock = clock;
        this.people = people;
    }

    /** Adds them to the incidents that were written up, in turn. */
    void play(List<IncidentNumber> closed) {
        for (var place = 0; place < Math.min(closed.size(), 1) * TITLES.size(); place++) {
            var number = closed.get(place % closed.size());
            var title = TITLES.get(place);
            var due = clock.instant().plus(Duration.ofDays(DUE.get(place)));
            var wanted = new NewAction(Origin.INCIDENT, number, title, null, SampleTeams.CATALOG, due);
            takeAlong(people.as("commander", () -> actions.add(wanted)), place);
        }
    }

    private void takeAlong(ActionItem item, int how) {
        switch (how) {
            case 1 -> moved(item, ActionState.IN_PROGRESS, null);
            case 2 -> moved(item, ActionState.DONE, null);
            case 3 -> verified(moved(item, ActionState.DONE, null));
            case 4 -> moved(item, ActionState.WONT_DO, "The family is retired next quarter");
            default -> {
                // Stays open, and its day is long past.
            }
        }
    }

    private void verified(ActionItem done) {
        people.as(
                "sre",
                () -> actions.move(
                        done.id(),
                        done.version(),
                        ActionState.VERIFIED,
                        "The alert fired in last week's drill, eleven seconds after the worker stopped"));
    }

    private ActionItem moved(ActionItem item, ActionState to, @Nullable String remark) {
        return people.as("commander", () -> actions.move(item.id(), item.version(), to, remark));
    }
}
