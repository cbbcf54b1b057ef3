package dev.keyward.demo;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.RunbookText;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.Scope;
import dev.keyward.runbook.step.Step;
import dev.keyward.runbook.step.StepKind;
import dev.keyward.runbook.step.StepState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The playbook's runbook, reviewed; one of a domain's own; and a run under way in the worst open incident. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleRunbooks {
    private static final RunbookId GLOBAL = new RunbookId("stale-data");
    private final Runbooks runbooks;
    private final RunbookRuns runs;
    private final IncidentReads incidents;
    private final Cast people;

    SampleRunbooks(Runbooks runbooks, RunbookRuns runs, IncidentReads incidents, Cast people) {
        this.runbooks = runbooks;
        this.runs = runs;
        this.incidents = incidents;
        this.people = people;
    }

    void play() {
        people.as("commander", () -> {
            var global = runbooks.runbook(GLOBAL);
            runbooks.review(GLOBAL, global.version());
            return runbooks.write(
                    new RunbookId("domain-account"),
                    new Scope(Scope.Kind.DOMAIN, "account"),
                    new RunbookText("Stale balances and permissions", account(global.stepList())));
        });
        people.as("commander", this::worst).forEach(this::beginIn);
    }

    /** A balance is never shown wrong on purpose, so support is told before anything is purged. */
    private static List<Step> account(List<Step> usual) {
        var steps = new ArrayList<>(usual);
        steps.add(
                1,
                new Step(
                        StepKind.CUSTOM,
                        "Tell support what customers may see",
                        "Post in **#support-live**: which balances, since when, and that the ledger is right.",
                        Duration.ofMinutes(5)));
        return steps;
    }

    private List<IncidentNumber> worst() {
        var filter = IncidentFilter.ALL.real().in(EnumSet.of(IncidentState.ACTIVE));
        return incidents.page(filter, null, 0, 20).stream()
                .filter(one -> one.incidentClass() == IncidentClass.A)
                .limit(1)
                .map(one -> one.number())
                .toList();
    }

    private void beginIn(IncidentNumber number) {
        people.as("commander", () -> runs.start(number, null));
        people.as("sre", () -> {
            var doing = runs.move(number, 1, 1, StepState.DOING, null);
            runs.note(number, 1, "Only the stock of two warehouses; prices and items are right.");
            runs.move(number, 1, doing.version(), StepState.DONE, null);
            return runs.move(number, 2, 1, StepState.DOING, null);
        });
    }
}
