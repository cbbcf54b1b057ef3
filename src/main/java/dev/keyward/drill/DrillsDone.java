package dev.keyward.drill;

import dev.keyward.ownership.DomainId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When domains were drilled, in one statement, for whoever judges them. Needs no sign-in: nightly work asks too. */
@Component
public class DrillsDone {
    private final JdbcClient jdbc;

    DrillsDone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a drill that touched a domain was last done by a moment; a domain that never was drilled is left out. */
    public Map<DomainId, Instant> last(Instant until) {
        var last = new HashMap<DomainId, Instant>();
        jdbc.sql("""
                select f.domain, max(d.ended_at) as ended_at from drill_family f join drill d on d.id = f.drill
                where d.state = 'DONE' and d.ended_at <= ? group by f.domain""").param(until.atOffset(ZoneOffset.UTC)).query(row -> {
            last.put(
                    new DomainId(row.getString("domain")),
                    row.getObject("ended_at", OffsetDateTime.class).toInstant());
        });
        return last;
    }
}
