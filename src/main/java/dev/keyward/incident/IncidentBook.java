package dev.keyward.incident;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.EpisodesChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents on their way in and out of the database: one act at a time on each, and each with its row in the trail. */
@Component
class IncidentBook {
    private final IncidentRows rows;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    IncidentBook(
            IncidentRows rows, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The next number; the row it is read from is locked, so there are no gaps and no twins. */
    IncidentNumber next() {
        jdbc.sql("update incident_counter set last_number = last_number + 1").update();
        return new IncidentNumber(jdbc.sql("select last_number from incident_counter")
                .query(Integer.class)
                .single());
    }

    Incident read(IncidentNumber number) {
        return rows.findById(number.value()).orElseThrow(() -> unknown(number));
    }

    boolean knows(IncidentNumber number) {
        return rows.existsById(number.value());
    }

    /**
     * The incident, kept for this act until its transaction ends.
     *
     * @param basedOn the version the caller read, another one is refused as stale; null takes it as it is
     */
    Incident locked(IncidentNumber number, @Nullable Long basedOn) {
        jdbc.sql("select version from incident where number = ? for update")
                .param(number.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> unknown(number));
        var incident = read(number);
        if (basedOn != null && incident.version() != basedOn) {
            throw Refused.stale("Incident " + number.words());
        }
        return incident;
    }

    /** The same while it is open; what has ended stays what it was. */
    Incident open(IncidentNumber number, @Nullable Long basedOn) {
        var incident = locked(number, basedOn);
        if (!incident.isOpen()) {
            throw Refused.wrongState(
                    "Incident %s is %s, so it stays as it is."
                            .formatted(number.words(), incident.state().name().toLowerCase(java.util.Locale.ROOT)),
                    "Declare a new one if it is back.");
        }
        return incident;
    }

    Incident inserted(Incident incident) {
        var saved = rows.save(incident);
        told(saved.id(), saved.declaredAt());
        events.publishEvent(new EpisodesChanged(Set.copyOf(saved.familyNames())));
        audit.record("incident.declared", saved.subject(), null, facts(saved), saved.classReason());
        return saved;
    }

    Incident saved(String verb, Incident before, Incident after, @Nullable String reason) {
        var saved = rows.save(after);
        publish(before, saved);
        audit.record("incident." + verb, saved.subject(), facts(before), facts(saved), reason);
        return saved;
    }

    /** Budgets that rest on incidents are counted again; before the trail, whose head is locked from then on. */
    private void publish(Incident before, Incident after) {
        var same = before.episodes().equals(after.episodes())
                && before.families().equals(after.families())
                && before.incidentClass() == after.incidentClass()
                && (before.state() == IncidentState.CANCELLED) == (after.state() == IncidentState.CANCELLED);
        if (!same) {
            events.publishEvent(
                    new EpisodesChanged(Stream.concat(before.familyNames().stream(), after.familyNames().stream())
                            .collect(Collectors.toUnmodifiableSet())));
        }
    }

    /** The same for what is kept beside the incident, such as who does what. */
    void record(String verb, Incident incident, Map<String, ?> facts) {
        audit.record("incident." + verb, incident.subject(), null, facts, null);
    }

    /** Somebody told people how it stands. */
    void told(IncidentNumber number, Instant at) {
        jdbc.sql("update incident set told_at = ? where number = ?")
                .params(Columns.column(at), number.value())
                .update();
    }

    /** When people were last told how it stands. */
    Instant toldAt(IncidentNumber number) {
        return jdbc.sql("select coalesce(told_at, declared_at) from incident where number = ?")
                .param(number.value())
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional()
                .orElseThrow(() -> unknown(number));
    }

    private static Map<String, Object> facts(Incident incident) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", incident.title());
        facts.put("class", incident.incidentClass());
        facts.put("state", incident.state());
        facts.put("drill", incident.drill());
        facts.put("families", incident.familyNames());
        facts.put("times", incident.times());
        if (incident.rootCause() != null) {
            facts.put("rootCause", incident.rootCause());
        }
        if (incident.duplicateOf() != null) {
            facts.put("duplicateOf", incident.duplicateOf());
        }
        if (!incident.relapses().isEmpty()) {
            facts.put("relapses", incident.relapses().size());
        }
        return facts;
    }

    private static Refused unknown(IncidentNumber number) {
        return Refused.unknown("incident", number.words());
    }
}
