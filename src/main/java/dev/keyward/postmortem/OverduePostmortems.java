package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.LooseEnds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents whose postmortem is overdue, whatever class they have by now. */
@Component
class OverduePostmortems implements LooseEnds {
    private final JdbcClient jdbc;

    OverduePostmortems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<IncidentNumber> at(Instant now) {
        return jdbc
                .sql("select incident from postmortem where state <> 'PUBLISHED' and due_at < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new IncidentNumber(row.getInt("incident")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
