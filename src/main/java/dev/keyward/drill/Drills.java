package dev.keyward.drill;

import dev.keyward.audit.Audit;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.NewIncident;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.postmortem.NewAction;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.RunbookRuns;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planning a drill and starting it. It is run like any incident, on the same screens, and ends when its incident is
 * resolved; its score is computed then and set by nobody. It never enters a metric (domain.md I11).
 */
@Service
public class Drills {
    private static final int LONGEST_REASON = 500;
    private final DrillRows rows;
    private final DrillPlans plans;
    private final Incidents incidents;
    private final RunbookRuns runs;
    private final ActionItems actions;
    private final Registry registry;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Drills(
            DrillRows rows,
            DrillPlans plans,
            Incidents incidents,
            RunbookRuns runs,
            ActionItems actions,
            Registry registry,
            CurrentActor current,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.plans = plans;
        this.incidents = incidents;
        this.runs = runs;
        this.actions = actions;
        this.registry = registry;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Drill plan(NewDrill said) {
        var now = clock.instant();
        var id = new DrillId(Identifier.next(now.toEpochMilli()));
        var planned =
                rows.save(Drill.planned(id, plans.of(said, now), current.actor().name(), now));
        audit.record("drill.planned", planned.subject(), null, planned, null);
        return planned;
    }

    /**
     * Declares its incident, marked as a drill, and starts its runbook; whoever starts it is a responder.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Drill start(DrillId id, long basedOn) {
        var before = current(id, basedOn);
        var now = clock.instant();
        var number = declared(before, now);
        incidents.acknowledge(number);
        runs.start(number, before.runbook());
        return saved("drill.started", before, before.started(number, now), null);
    }

    /** Class A where a strict family is affected, else C, so that the same rules hold as in a real one. */
    private IncidentNumber declared(Drill drill, Instant now) {
        var strict = drill.familyNames().stream().map(registry::family).anyMatch(registry::isStrict);
        return incidents
                .declare(new NewIncident(
                        "Drill: " + drill.scenario(),
                        strict ? IncidentClass.A : IncidentClass.C,
                        null,
                        drill.familyNames(),
                        null,
                        null,
                        null,
                        now,
                        null,
                        DetectedBy.REVIEW,
                        null,
                        true))
                .id();
    }

    /** Gives up a plan. One that runs is called off by cancelling its incident. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Drill cancel(DrillId id, long basedOn, String reason) {
        var before = current(id, basedOn);
        if (before.state() == DrillState.RUNNING) {
            throw Refused.wrongState("The drill runs.", "Cancel its incident; the drill ends with it.");
        }
        var why = PlainText.required("reason", reason.strip(), LONGEST_REASON);
        if (why.isEmpty()) {
            throw Refused.invalid("reason", "Say why, in a sentence.", "It stays with the drill.");
        }
        return saved("drill.cancelled", before, before.cancelled(why), why);
    }

    /** Makes an action item of a gap. @param gap counted from 0 */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public ActionItem mend(DrillId id, long basedOn, int gap, NewAction wanted) {
        var before = current(id, basedOn);
        if (wanted.origin() != NewAction.Origin.DRILL
                || !before.number().equals(java.util.Optional.ofNullable(wanted.incident()))) {
            throw Refused.invalid("action", "An action item of a drill names its incident.", "Take it from the gap.");
        }
        var item = actions.add(wanted);
        saved("drill.gap-tracked", before, before.mended(gap, item.id().toString()), wanted.title());
        return item;
    }

    private Drill current(DrillId id, long basedOn) {
        var drill = rows.findById(id).orElseThrow(() -> Refused.unknown("drill", id.toString()));
        if (drill.version() != basedOn) {
            throw Refused.stale("The drill");
        }
        return drill;
    }

    private Drill saved(String action, Drill before, Drill after, @org.jspecify.annotations.Nullable String why) {
        var saved = rows.save(after);
        audit.record(action, saved.subject(), before, saved, why);
        return saved;
    }
}
