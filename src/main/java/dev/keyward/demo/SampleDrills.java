package dev.keyward.demo;

import dev.keyward.drill.Drills;
import dev.keyward.drill.NewDrill;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.NewIncident;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.step.StepState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** A drill that went well this morning, one whose time has come and one that is planned. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleDrills {
    private static final List<String> SEEN = List.of(
            "Session cards only; permissions and balances are right.",
            "Support knows what customers may see.",
            "The dry run counts 9,500 keys; stopped there.",
            "Reads of the origin doubled for four minutes, no error.");
    private final Drills drills;
    private final Incidents incidents;
    private final RunbookRuns runs;
    private final InstantSource clock;
    private final Cast people;

    SampleDrills(Drills drills, Incidents incidents, RunbookRuns runs, InstantSource clock, Cast people) {
        this.drills = drills;
        this.incidents = incidents;
        this.runs = runs;
        this.clock = clock;
        this.people = people;
    }

    void play() {
        done();
        var now = clock.instant();
        people.as(
                "sre",
                () -> drills.plan(drill(
                        "One region lags behind replication", "content-article", now.minus(Duration.ofHours(12)), 45)));
        people.as(
                "engineer",
                () -> drills.plan(drill(
                        "A purge empties a hot family and its origin saturates",
                        "catalog-stock",
                        now.plus(Duration.ofDays(9)),
                        null)));
    }

    private static NewDrill drill(String scenario, String family, Instant when, @Nullable Integer minutes) {
        return new NewDrill(scenario, List.of(new FamilyId(family)), null, when, minutes);
    }

    private void done() {
        var start = clock.instant().minus(Duration.ofMinutes(47));
        var number = people.as("commander", () -> declared(start)).id();
        people.as("commander", () -> {
            incidents.acknowledge(number);
            return runs.start(number, null);
        });
        people.as("commander", () -> ran(number));
        for (var to : List.of(IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED)) {
            var why = to == IncidentState.MITIGATED ? "Played to its end" : null;
            people.as("commander", () -> incidents.move(number, null, new Move(to, why, clock.instant())));
        }
    }

    private Incident declared(Instant start) {
        return incidents.declare(new NewIncident(
                "The worker writes sessions of the wrong tenant",
                IncidentClass.C,
                "A drill: nothing is charged",
                List.of(new FamilyId("account-session")),
                null,
                null,
                null,
                start,
                start.plus(Duration.ofMinutes(2)),
                DetectedBy.MONITOR,
                null,
                true));
    }

    /** Every step but the last is done with evidence; the last waits for a postmortem that a drill does not need. */
    private int ran(IncidentNumber number) {
        var steps = runs.of(number).orElseThrow().steps();
        for (var n = 0; n < steps.size(); n++) {
            var step = steps.get(n);
            if (n < SEEN.size()) {
                runs.note(number, step.place(), SEEN.get(n));
                runs.move(number, step.place(), step.version(), StepState.DONE, null);
            } else {
                runs.move(number, step.place(), step.version(), StepState.SKIPPED, "Not needed in a drill");
            }
        }
        return steps.size();
    }
}
