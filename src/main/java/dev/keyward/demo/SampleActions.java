package dev.keyward.demo;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.ActionState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Action items in every state. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleActions {
    static final List<String> TITLES = List.of(
            "Alert on the age of the oldest invalidation event",
            "Put the currency into the key of prices",
            "Lower the TTL of stock to two minutes",
            "Coalesce misses of hot keys",
            "Test the invalidation path in the nightly build");

    private final ActionItems actions;
    private final Cast people;

    SampleActions(ActionItems actions, Cast people) {
        this.actions = actions;
        this.people = people;
    }

    /** Each incident's item comes to another end. */
    void takeAlong(IncidentNumber incident, int place) {
        var filter = new ActionFilter(Set.of(), null, incident, null);
        people.as("commander", () -> actions.page(filter, 0, 10)).forEach(item -> takeAlong(item, place % 5));
    }

    private void takeAlong(ActionItem item, int how) {
        switch (how) {
            case 1 -> moved(item, ActionState.IN_PROGRESS, null);
            case 2 -> moved(item, ActionState.DONE, null);
            case 3 -> verified(moved(item, ActionState.DONE, null));
            case 4 -> moved(item, ActionState.WONT_DO, "The family is retired next quarter");
            default -> {
                // Stays open.
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
