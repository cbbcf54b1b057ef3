package dev.keyward.drill;

import dev.keyward.audit.Audit;
import dev.keyward.drill.score.Scoring;
import dev.keyward.drill.score.SeenStep;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentMoved;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.kernel.Identifier;
import dev.keyward.runbook.Run;
import dev.keyward.runbook.RunStep;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.runbook.Runbooks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends a drill with its incident, in the same transaction: resolved, it is scored; cancelled, it is too. An incident that
 * was declared as a drill without a plan becomes one when it is resolved, so that every drill has a score. Where no step
 * of a runbook was done, nothing was drilled: that one is cancelled and counts for nobody.
 */
@Component
class DrillEnd {
    private static final String NOTHING_DONE = "No step of a runbook was done, so nothing was drilled.";
    private final DrillRows rows;
    private final IncidentReads incidents;
    private final RunbookRuns runs;
    private final Runbooks runbooks;
    private final Audit audit;
    private final InstantSource clock;

    DrillEnd(
            DrillRows rows,
            IncidentReads incidents,
            RunbookRuns runs,
            Runbooks runbooks,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.incidents = incidents;
        this.runs = runs;
        this.runbooks = runbooks;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(IncidentMoved moved) {
        if (moved.to() == IncidentState.RESOLVED) {
            var incident = incidents.incident(moved.number());
            if (incident.drill()) {
                var drill = rows.findByIncident(incident.number()).orElseGet(() -> adopted(incident));
                if (drill.state() == DrillState.RUNNING) {
                    scored(drill, moved.at());
                }
            }
        } else if (moved.to() == IncidentState.CANCELLED) {
            rows.findByIncident(moved.number().value())
                    .filter(drill -> drill.state() == DrillState.RUNNING)
                    .ifPresent(drill -> kept("drill.cancelled", drill, drill.cancelled("Its incident was cancelled.")));
        }
    }

    private Drill adopted(Incident incident) {
        var run = runs.of(incident.id());
        var runbook =
                run.map(found -> runbooks.runbook(found.head().runbook())).orElseGet(() -> runs.fitting(incident));
        var families = incident.families().stream()
                .map(one -> new DrillFamily(one.family(), one.domain()))
                .toList();
        var scenario = incident.title().substring(0, Math.min(incident.title().length(), DrillPlans.LONGEST_SCENARIO));
        var plan = new Plan(scenario, families, runbook.name(), incident.declaredAt(), DrillPlans.target(runbook));
        var id = new DrillId(Identifier.next(clock.instant().toEpochMilli()));
        var planned = Drill.planned(id, plan, incident.declaredBy(), incident.declaredAt());
        return rows.save(planned.started(incident.id(), incident.startedAt()));
    }

    private void scored(Drill drill, Instant end) {
        var began = drill.startedAt();
        var over = began == null || end.isBefore(began) ? java.util.Objects.requireNonNullElse(began, end) : end;
        var took = began == null ? Duration.ZERO : Duration.between(began, over);
        var steps = drill.number().flatMap(runs::of).map(DrillEnd::seen).orElseGet(List::of);
        if (steps.stream().noneMatch(step -> step.end() == SeenStep.End.DONE)) {
            kept("drill.cancelled", drill, drill.cancelled(NOTHING_DONE));
        } else {
            kept("drill.scored", drill, drill.done(Scoring.of(took, drill.target(), steps), over));
        }
    }

    private static List<SeenStep> seen(Run run) {
        return run.steps().stream().map(step -> seen(run, step)).toList();
    }

    private static SeenStep seen(Run run, RunStep step) {
        var end = step.endedAt();
        var took = end == null ? null : step.took(end);
        return new SeenStep(
                step.place(),
                step.title(),
                end(step),
                took,
                step.limit(),
                run.evidence(step.place()).size(),
                step.remark());
    }

    private static SeenStep.End end(RunStep step) {
        return switch (step.state()) {
            case DONE -> SeenStep.End.DONE;
            case SKIPPED -> SeenStep.End.SKIPPED;
            case FAILED -> SeenStep.End.FAILED;
            case PENDING, DOING -> SeenStep.End.OPEN;
        };
    }

    private void kept(String action, Drill before, Drill after) {
        var saved = rows.save(after);
        audit.record(action, saved.subject(), before, saved, null);
    }
}
