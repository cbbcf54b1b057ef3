package dev.keyward.incident;

import dev.keyward.kernel.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who does what in which incident, and did. */
@Component
class HeldRoles {
    private final JdbcClient jdbc;

    HeldRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody there ever was, the present ones first. */
    List<HeldRole> all(IncidentNumber incident) {
        return jdbc.sql("""
                select * from held_role where incident = ?
                order by case when renounced_at is null then 0 else 1 end, assumed_at, id""")
                .param(incident.value())
                .query((row, n) -> read(row))
                .list();
    }

    List<HeldRole> now(IncidentNumber incident) {
        return all(incident).stream().filter(HeldRole::lasts).toList();
    }

    boolean isCommanded(IncidentNumber incident) {
        return now(incident).stream().anyMatch(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER);
    }

    void assume(IncidentNumber incident, String person, IncidentDuty duty, Instant at) {
        jdbc.sql("insert into held_role (id, incident, person, duty, assumed_at) values (?, ?, ?, ?, ?)")
                .params(Identifier.next(at.toEpochMilli()), incident.value(), person, duty.name(), Columns.column(at))
                .update();
    }

    void renounce(IncidentNumber incident, String person, IncidentDuty duty, Instant at) {
        jdbc.sql("""
                update held_role set renounced_at = ?
                where incident = ? and person = ? and duty = ? and renounced_at is null""")
                .params(Columns.column(at), incident.value(), person, duty.name())
                .update();
    }

    private static HeldRole read(ResultSet row) throws SQLException {
        return new HeldRole(
                row.getString("person"),
                IncidentDuty.valueOf(row.getString("duty")),
                Columns.required(row, "assumed_at"),
                Columns.instant(row, "renounced_at"));
    }
}
