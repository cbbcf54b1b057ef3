package dev.keyward.incident;

import dev.keyward.charter.FollowedUp;
import dev.keyward.incident.cadence.Cadence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which incidents of the last 180 days were followed up: their cause is named, they are closed once that is due, and
 * what was done about them was looked at.
 */
@Component
class FollowUp implements FollowedUp {
    private static final Duration RECENT = Duration.ofDays(180);
    private static final int EXAMPLES = 5;

    private final JdbcClient jdbc;
    private final ObjectProvider<LooseEnds> looseEnds;
    private final InstantSource clock;

    FollowUp(JdbcClient jdbc, ObjectProvider<LooseEnds> looseEnds, InstantSource clock) {
        this.jdbc = jdbc;
        this.looseEnds = looseEnds;
        this.clock = clock;
    }

    private record Over(
            int number,
            String title,
            IncidentClass incidentClass,
            boolean closed,
            boolean explained,
            Instant resolved) {
        boolean lacks(Instant now, Set<IncidentNumber> loose) {
            var late = Cadence.of(incidentClass).postmortemBy(resolved).filter(due -> due.isBefore(now));
            return !explained || (!closed && late.isPresent()) || loose.contains(new IncidentNumber(number));
        }
    }

    @Override
    public Count count() {
        var now = clock.instant();
        var over = over(now);
        var loose = looseEnds.stream().flatMap(ends -> ends.at(now).stream()).collect(Collectors.toSet());
        var lacking = over.stream().filter(one -> one.lacks(now, loose)).toList();
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
