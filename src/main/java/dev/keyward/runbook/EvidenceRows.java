package dev.keyward.runbook;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The evidence of all runs. It is added, never changed. */
@Component
class EvidenceRows {
    private final JdbcClient jdbc;

    EvidenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IncidentNumber incident, int place, String text, String person, Instant at) {
        jdbc.sql(
                        "insert into runbook_evidence (id, incident, place, noted_at, person, words) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Identifier.next(at.toEpochMilli()),
                        incident.value(),
                        place,
                        at.atOffset(ZoneOffset.UTC),
                        person,
                        text)
                .update();
    }

    /** In the order it was noted. */
    List<Evidence> of(IncidentNumber incident) {
        return jdbc.sql("select * from runbook_evidence where incident = ? order by noted_at, id")
                .param(incident.value())
                .query((row, n) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getInt("place"),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("words")))
                .list();
    }
}
