package dev.keyward.incident;

import dev.keyward.charter.FollowedUp;
import dev.keyward.incident.cadence.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents of the last 180 days were followed up: their cause is named, and they are closed once that is due. */
@Component
class FollowUp implements FollowedUp {
    private static final Duration RECENT = Duration.ofDays(180);
    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FollowUp(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Over(
            int number,
            String title,
            IncidentClass incidentClass,
            boolean closed,
            boolean explained,
            Instant resolved) {
        boolean lacks(Instant now) {
            var late = Cadence.of(incidentClass).postmortemBy(resolved).filter(due -> due.isBefore(now));
            return !explained || (!closed && late.isPresent());
        }
    }

    @Override
    public Count count() {
        var now = clock.instant();
        var over = over(now);
        var lacking = over.stream().filter(one -> one.lacks(now)).toList();
        return new Count(
                over.size(),
                lacking.size(),
                lacking.stream()
                        .limit(EXAMPLES)
                        .map(one ->
                                new Case("#%d %s".formatted(one.number(), one.title()), "incidents/" + one.number()))
                        .toList());
    }

    private List<Over> over(Instant now) {
        return jdbc.sql("""
                select number, title, incident_class, state, root_cause, resolved_at from incident
                where drill = false and duplicate_of is null and state in ('RESOLVED', 'CLOSED')
                    and resolved_at > ? order by resolved_at""")
                .param(Columns.column(now.minus(RECENT)))
                .query((row, n) -> new Over(
                        row.getInt("number"),
                        row.getString("title"),
                        IncidentClass.valueOf(row.getString("incident_class")),
                        "CLOSED".equals(row.getString("state")),
                        row.getString("root_cause") != null,
                        Columns.required(row, "resolved_at")))
                .list();
    }
}
