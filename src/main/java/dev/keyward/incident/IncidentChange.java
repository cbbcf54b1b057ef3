package dev.keyward.incident;

import dev.keyward.incident.times.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next state of an incident, field by field. */
final class IncidentChange {
    private final Incident before;
    private final Instant now;
    private String title;
    private IncidentClass incidentClass;
    private @Nullable String classReason;
    private IncidentState state;
    private @Nullable String customerImpact;
    private @Nullable RootCause rootCause;
    private @Nullable String rootCauseNote;
    private @Nullable Integer duplicateOf;
    private String backfilled;
    private Times times;
    private List<AffectedFamily> families;
    private List<Relapse> relapses;

    IncidentChange(Incident before, Instant now) {
        this.before = before;
        this.now = now;
        this.title = before.title();
        this.incidentClass = before.incidentClass();
        this.classReason = before.classReason();
        this.state = before.state();
        this.customerImpact = before.customerImpact();
        this.rootCause = before.rootCause();
        this.rootCauseNote = before.rootCauseNote();
        this.duplicateOf = before.duplicateOf();
        this.backfilled = before.backfilled();
        this.times = before.times();
        this.families = before.families();
        this.relapses = before.relapses();
    }

    IncidentChange titled(String text, @Nullable String impact) {
        title = text;
        customerImpact = impact;
        return this;
    }

    IncidentChange classed(IncidentClass next, @Nullable String reason) {
        incidentClass = next;
        classReason = reason;
        return this;
    }

    IncidentChange in(IncidentState next) {
        state = next;
        return this;
    }

    IncidentChange caused(RootCause cause, @Nullable String note) {
        rootCause = cause;
        rootCauseNote = note;
        return this;
    }

    IncidentChange continuedBy(IncidentNumber survivor) {
        duplicateOf = survivor.value();
        return this;
    }

    IncidentChange at(Times next) {
        times = next;
        return this;
    }

    IncidentChange backfilled(String names) {
        backfilled = names;
        return this;
    }

    IncidentChange affecting(List<AffectedFamily> next) {
        families = List.copyOf(next);
        return this;
    }

    /** It came back. */
    IncidentChange relapsed(Instant at) {
        relapses = new ArrayList<>(relapses);
        relapses.add(new Relapse(at, null));
        return this;
    }

    /** The harm has stopped: the first time is kept, a relapse ends where it is. */
    IncidentChange mitigated(Instant at) {
        if (relapses.isEmpty()) {
            return at(times.first(Times.Point.MITIGATED, at));
        }
        relapses = new ArrayList<>(relapses);
        relapses.set(relapses.size() - 1, relapses.getLast().mitigated(at));
        return this;
    }

    Incident done() {
        return new Incident(
                before.number(),
                before.version(),
                title,
                incidentClass,
                classReason,
                state,
                state == before.state() ? before.stateSince() : now,
                before.drill(),
                before.detectedBy(),
                customerImpact,
                rootCause,
                rootCauseNote,
                duplicateOf,
                before.declaredBy(),
                before.declaredAt(),
                now,
                backfilled,
                Place.of(state, incidentClass, before.drill(), times.startedAt()),
                times,
                families,
                relapses);
    }
}
