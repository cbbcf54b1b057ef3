package dev.keyward.incident;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.incident.cadence.Cadence;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Incidents that wait for a person: to be acknowledged, by commanders and by the owners of what is affected; a Class A
 * for a commander; and for the next update, by whoever commands, tells or writes, or by commanders while nobody does.
 */
@Component
class IncidentDuties implements DutySource {
    private static final int MOST_OPEN = 200;
    private final IncidentList list;
    private final HeldRoles roles;
    private final Ownership ownership;
    private final CurrentActor current;
    private final JdbcClient jdbc;

    IncidentDuties(IncidentList list, HeldRoles roles, Ownership ownership, CurrentActor current, JdbcClient jdbc) {
        this.list = list;
        this.roles = roles;
        this.ownership = ownership;
        this.current = current;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return all(person).stream().limit(limit).toList();
    }

    @Override
    public long count(String person) {
        return all(person).size();
    }

    private List<Duty> all(String person) {
        var duties = new ArrayList<Duty>();
        var owned = owned(person);
        var commands = current.has(Role.INCIDENT_COMMANDER);
        list.page(IncidentFilter.OPEN, null, 0, MOST_OPEN).forEach(row -> {
            var answers =
                    commands || row.families().stream().map(FamilyId::text).anyMatch(owned::contains);
            if (answers && row.acknowledgedAt() == null) {
                duties.add(duty(
                        row,
                        "Acknowledge " + row.number().words(),
                        Cadence.of(row.incidentClass()).acknowledgeBy(row.declaredAt())));
            }
            if (commands
                    && row.incidentClass() == IncidentClass.A
                    && row.commander() == null
                    && row.state().isUnderWay()) {
                duties.add(duty(row, "Command %s".formatted(row.number().words()), row.declaredAt()));
            }
            if (row.state().isUnderWay() && tells(person, commands, row)) {
                duties.add(duty(row, "Update those who wait for " + row.number().words(), row.nextUpdate()));
            }
        });
        return duties;
    }

    /** Families of the person's teams, for those who may answer. */
    private Set<String> owned(String person) {
        var teams = ownership.teamsOf(person).stream().map(TeamId::text).toList();
        if (teams.isEmpty() || !(current.has(Role.DOMAIN_EDITOR) || current.has(Role.PURGE_OPERATOR))) {
            return Set.of();
        }
        return jdbc
                .sql("select f.name from family f where f.owner in (:teams)")
                .param("teams", teams)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean tells(String person, boolean commands, IncidentSummary row) {
        var telling = roles.now(row.number()).stream()
                .filter(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER
                        || held.duty() == IncidentDuty.LIAISON
                        || held.duty() == IncidentDuty.SCRIBE)
                .map(HeldRole::person)
                .toList();
        return telling.isEmpty() ? commands && row.state() != IncidentState.TRIAGE : telling.contains(person);
    }

    private static Duty duty(
            IncidentSummary row, String title, java.time.@org.jspecify.annotations.Nullable Instant due) {
        return new Duty(
                Duty.Kind.INCIDENT,
                title,
                "%sClass %s: %s".formatted(row.drill() ? "Drill, " : "", row.incidentClass(), row.title()),
                "incidents/" + row.number(),
                due,
                row.declaredAt());
    }
}
