package dev.keyward.discovery;

import dev.keyward.pace.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schedules as they are kept. */
@Component
class ScheduleRows {
    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ScanSchedule> of(String keyspace) {
        return jdbc.sql("select * from discovery_schedule where keyspace = ?")
                .param(keyspace)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of an hour that were not queued on that day. */
    List<ScanSchedule> due(int hour, String day) {
        return jdbc.sql("""
                select * from discovery_schedule where enabled = true and at_hour = ? and (last_day is null or last_day <> ?)
                order by keyspace""").params(hour, day).query((row, n) -> read(row)).list();
    }

    /** Whether it is this console's to queue: two of them look at the same hour. */
    boolean take(ScanSchedule schedule, String day) {
        return jdbc.sql("""
                        update discovery_schedule set last_day = ?
                        where keyspace = ? and enabled = true and (last_day is null or last_day <> ?)""").params(day, schedule.keyspace(), day).update() == 1;
    }

    /** False when somebody else changed it meanwhile. */
    boolean save(ScanSchedule next, long basedOn) {
        if (basedOn == 0) {
            return insert(next);
        }
        return jdbc.sql("""
                        update discovery_schedule set version = version + 1, at_hour = ?, kind = ?, budget_keys = ?, pace = ?,
                            enabled = ?, changed_by = ?, changed_at = ? where keyspace = ? and version = ?""")
                        .params(next.atHour(), next.kind().name())
                        .param(next.budgetKeys())
                        .params(next.pace().name(), next.enabled())
                        .param(next.changedBy())
                        .param(at(next))
                        .params(next.keyspace(), basedOn)
                        .update()
                == 1;
    }

    private boolean insert(ScanSchedule next) {
        return jdbc.sql("""
                        insert into discovery_schedule (keyspace, version, at_hour, kind, budget_keys, pace, enabled, changed_by,
                            changed_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(next.keyspace(), next.atHour(), next.kind().name())
                        .param(next.budgetKeys())
                        .params(next.pace().name(), next.enabled())
                        .param(next.changedBy())
                        .param(at(next))
                        .update()
                == 1;
    }

    private static java.time.OffsetDateTime at(ScanSchedule next) {
        return ScanRows.column(java.util.Objects.requireNonNull(next.changedAt()));
    }

    private static ScanSchedule read(ResultSet row) throws SQLException {
        return new ScanSchedule(
                row.getString("keyspace"),
                row.getLong("version"),
                row.getBoolean("enabled"),
                row.getInt("at_hour"),
                ScanKind.valueOf(row.getString("kind")),
                row.getObject("budget_keys", Long.class),
                Pace.valueOf(row.getString("pace")),
                row.getString("changed_by"),
                ScanRows.instant(row, "changed_at"));
    }
}
