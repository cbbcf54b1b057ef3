package dev.keyward.incident;

import dev.keyward.incident.cadence.Cadence;
import dev.keyward.ownership.TeamId;
import dev.keyward.stewardship.Unanswered;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages about a team's families that nobody answered in time (OD09). */
@Component
class MissedPages implements Unanswered {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    MissedPages(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Page(
            IncidentClass incidentClass,
            Instant declared,
            @Nullable Instant acknowledged) {
        boolean wasMissed(Instant now) {
            var due = Cadence.of(incidentClass).acknowledgeBy(declared);
            return (acknowledged == null ? now : acknowledged).isAfter(due);
        }
    }

    @Override
    public int by(TeamId team, Instant since) {
        var now = clock.instant();
        return Math.toIntExact(jdbc
                .sql("""
                select i.incident_class, i.declared_at, i.acknowledged_at from incident i
                where i.drill = false and i.duplicate_of is null and i.incident_class in ('A', 'B')
                    and i.declared_at > ? and i.number in (select a.incident from affected_family a
                        join family f on f.name = a.family where f.owner = ?)""")
                .params(Columns.column(since), team.text())
                .query((row, n) -> new Page(
                        IncidentClass.valueOf(row.getString("incident_class")),
                        Columns.required(row, "declared_at"),
                        Columns.instant(row, "acknowledged_at")))
                .list()
                .stream()
                .filter(page -> page.wasMissed(now))
                .count());
    }
}
