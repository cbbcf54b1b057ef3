package dev.keyward.demo;

import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.NewAdjustment;
import dev.keyward.objective.Objectives;
import dev.keyward.objective.WindowText;
import dev.keyward.objective.Wish;
import dev.keyward.objective.budget.Method;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What owners of the demo said beyond their promises: two wishes, an exclusion that waits, one that holds, a note. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleObjectives {
    private final Objectives objectives;
    private final Adjustments adjustments;
    private final Cast people;
    private final InstantSource clock;

    SampleObjectives(Objectives objectives, Adjustments adjustments, Cast people, InstantSource clock) {
        this.objectives = objectives;
        this.adjustments = adjustments;
        this.people = people;
        this.clock = clock;
    }

    void play() {
        wish(
                "user-profile",
                new Wish(null, 0.9905, null, null, null, null, "The plan of a user is on every page since September"));
        wish(
                "content-feed",
                new Wish(
                        Method.TIMESLICES,
                        0.98,
                        null,
                        new WindowText("MONTH@Europe/Berlin"),
                        Duration.ofMinutes(5),
                        null,
                        "The newsroom agrees on the feed month by month"));
        adjust(
                "account-permissions",
                Adjustment.Kind.NOTE,
                15,
                "The grants were replayed from the ledger, see the incident");
        adjust("catalog-search", Adjustment.Kind.EXCLUDE, 6, "The load test of the new index sampled its own reads");
        var held =
                adjust("catalog-item", Adjustment.Kind.EXCLUDE, 9, "The sampler compared with a replica that lagged");
        people.as("approver", () -> adjustments.decide(held.id(), true, "Seen in the sampler's log"));
    }

    private void wish(String name, Wish wish) {
        var family = new FamilyId(name);
        people.as(
                "engineer",
                () -> objectives.change(family, objectives.objective(family).version(), wish));
    }

    private Adjustment adjust(String family, Adjustment.Kind kind, int daysAgo, String reason) {
        var from = clock.instant().minus(Duration.ofDays(daysAgo));
        return people.as(
                "engineer",
                () -> adjustments.request(
                        new FamilyId(family),
                        new NewAdjustment(kind, null, from, from.plus(Duration.ofHours(2)), reason)));
    }
}
