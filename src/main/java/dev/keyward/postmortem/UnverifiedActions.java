package dev.keyward.postmortem;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.LooseEnds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents with an action item that is said to be done and that nobody verified within a week. */
@Component
class UnverifiedActions implements LooseEnds {
    private static final Duration WITHIN = Duration.ofDays(7);
    private final JdbcClient jdbc;

    UnverifiedActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<IncidentNumber> at(Instant now) {
        return jdbc
                .sql("select distinct incident from action_item where state = 'DONE' and incident is not null"
                        + " and done_at < ?")
                .param(now.minus(WITHIN).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new IncidentNumber(row.getInt("incident")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
