package dev.keyward.demo;

import dev.keyward.incident.Amendment;
import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentNotes;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.NewIncident;
import dev.keyward.registry.FamilyId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Two quarters of incidents of each class, told afterwards, and what is open now: one of each class and a twin. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SampleIncidents {
    private final Incidents incidents;
    private final IncidentFacts facts;
    private final IncidentRoles roles;
    private final IncidentNotes notes;
    private final InstantSource clock;
    private final Cast people;

    SampleIncidents(
            Incidents incidents,
            IncidentFacts facts,
            IncidentRoles roles,
            IncidentNotes notes,
            InstantSource clock,
            Cast people) {
        this.incidents = incidents;
        this.facts = facts;
        this.roles = roles;
        this.notes = notes;
        this.clock = clock;
        this.people = people;
    }

    void play() {
        SamplePast.ALL.forEach(this::past);
        drill();
        falseAlarm();
        open();
    }

    /** One that is over; those of Class C are closed, the others wait for their postmortems. */
    private void past(SamplePast told) {
        var start = clock.instant().minus(Duration.ofDays(told.daysAgo()));
        var incident =
                declared(told.title(), told.incidentClass(), told.families(), start, told.detected(start), false);
        lead(incident, told, start);
        people.as("commander", () -> facts.amend(incident.id(), null, Amendment.caused(told.cause(), told.note())));
        if (told.incidentClass() == IncidentClass.C) {
            step(incident, IncidentState.CLOSED, null, told.resolved(start).plus(Duration.ofHours(3)));
        }
    }

    private void lead(Incident incident, SamplePast told, Instant start) {
        if (incident.incidentClass() == IncidentClass.A) {
            people.as("commander", () -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        }
        step(incident, IncidentState.ACTIVE, null, told.acknowledged(start));
        step(incident, IncidentState.MITIGATED, told.mitigation(), told.mitigated(start));
        step(incident, IncidentState.RESOLVED, null, told.resolved(start));
    }

    private void drill() {
        var start = clock.instant().minus(Duration.ofDays(20));
        var drill = declared(
                "Drill: the invalidation worker stops", IncidentClass.C, List.of("content-feed"), start, start, true);
        step(drill, IncidentState.ACTIVE, null, start.plus(Duration.ofMinutes(6)));
        step(
                drill,
                IncidentState.MITIGATED,
                "The runbook was followed step by step",
                start.plus(Duration.ofMinutes(31)));
        step(drill, IncidentState.RESOLVED, null, start.plus(Duration.ofMinutes(40)));
    }

    private void falseAlarm() {
        var start = clock.instant().minus(Duration.ofDays(33));
        var alarm = declared(
                "Old avatars on the profile page", IncidentClass.C, List.of("user-preferences"), start, start, false);
        step(alarm, IncidentState.CANCELLED, "The browser's own cache, not ours", start.plus(Duration.ofMinutes(25)));
    }

    private void open() {
        var now = clock.instant();
        var worst = declared(
                "Stock is shown for items that are sold out",
                IncidentClass.A,
                List.of("catalog-stock"),
                now.minus(Duration.ofMinutes(52)),
                now.minus(Duration.ofMinutes(41)),
                false);
        people.as("commander", () -> roles.assume(worst.id(), IncidentDuty.INCIDENT_COMMANDER));
        people.as("sre", () -> roles.assume(worst.id(), IncidentDuty.RESPONDER));
        step(worst, IncidentState.ACTIVE, null, now.minus(Duration.ofMinutes(38)));
        people.as("sre", () -> notes.note(worst.id(), "The worker's queue stands still since 40 minutes.", null));
        people.as("commander", () -> notes.update(worst.id(), "Warehouses 3 and 4 are affected. A purge is prepared."));
        var storm = declared(
                "Search is slow after the index moved",
                IncidentClass.B,
                List.of("catalog-search"),
                now.minus(Duration.ofHours(3)),
                now.minus(Duration.ofHours(2)),
                false);
        step(storm, IncidentState.ACTIVE, null, now.minus(Duration.ofMinutes(110)));
        step(storm, IncidentState.MITIGATED, "Request coalescing switched on", now.minus(Duration.ofMinutes(70)));
        declared(
                "Articles show an old headline",
                IncidentClass.C,
                List.of("content-article"),
                now.minus(Duration.ofHours(5)),
                now.minus(Duration.ofHours(1)),
                false);
        var twin = declared(
                "Sold-out items can be ordered",
                IncidentClass.A,
                List.of("catalog-stock"),
                now.minus(Duration.ofMinutes(45)),
                now.minus(Duration.ofMinutes(30)),
                false);
        people.as("commander", () -> facts.merge(twin.id(), worst.id()));
    }

    private Incident declared(
            String title,
            IncidentClass incidentClass,
            List<String> families,
            Instant start,
            Instant detected,
            boolean drill) {
        return people.as(
                "sre",
                () -> incidents.declare(new NewIncident(
                        title,
                        incidentClass,
                        incidentClass == IncidentClass.C ? "Only what is shown, nothing that is charged" : null,
                        families.stream().map(FamilyId::new).toList(),
                        null,
                        null,
                        null,
                        start,
                        detected,
                        incidentClass == IncidentClass.B ? DetectedBy.MONITOR : DetectedBy.USER_REPORT,
                        null,
                        drill)));
    }

    private void step(Incident incident, IncidentState to, @Nullable String reason, Instant at) {
        people.as("commander", () -> incidents.move(incident.id(), null, new Move(to, reason, at)));
    }
}
