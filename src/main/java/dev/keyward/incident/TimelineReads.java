package dev.keyward.incident;

import dev.keyward.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The timeline as people read it, the latest first. */
@Component
class TimelineReads {
    private final JdbcClient jdbc;

    TimelineReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> page(IncidentNumber incident, TimelineFilter filter, long offset, int limit) {
        return about(
                        "select t.*",
                        incident,
                        filter,
                        " order by t.happened_at desc, t.written_at desc, t.id desc"
                                + " offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(IncidentNumber incident, TimelineFilter filter) {
        return about("select count(*)", incident, filter, "").query(Long.class).single();
    }

    /** One statement, since open pages ask every second. */
    Pulse pulse(IncidentNumber incident) {
        return jdbc.sql("""
                select i.version, i.told_at, count(t.id) as line_count,
                    sum(case when t.pinned = true then 1 else 0 end) as pin_count
                from incident i left join timeline_entry t on t.incident = i.number
                where i.number = ? group by i.version, i.told_at""")
                .param(incident.value())
                .query((row, n) -> new Pulse(
                        row.getLong("version"),
                        Columns.instant(row, "told_at"),
                        row.getLong("line_count"),
                        row.getLong("pin_count")))
                .optional()
                .orElseThrow(() -> Refused.unknown("incident", incident.words()));
    }

    private JdbcClient.StatementSpec about(String select, IncidentNumber incident, TimelineFilter filter, String end) {
        var where = " from timeline_entry t where t.incident = :incident"
                + (filter.kinds().isEmpty() ? "" : " and t.kind in (:kinds)")
                + (filter.pinned() ? " and t.pinned = true" : "");
        var query = jdbc.sql(select + where + end).param("incident", incident.value());
        return filter.kinds().isEmpty()
                ? query
                : query.param("kinds", filter.kinds().stream().map(Enum::name).toList());
    }

    private static TimelineEntry read(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("id", UUID.class),
                new IncidentNumber(row.getInt("incident")),
                Columns.required(row, "happened_at"),
                Columns.instant(row, "until_at"),
                EntryKind.valueOf(row.getString("kind")),
                EntrySource.valueOf(row.getString("source")),
                row.getString("author"),
                row.getString("words"),
                row.getBoolean("pinned"),
                row.getBoolean("backfilled"),
                Columns.required(row, "written_at"),
                row.getString("page"));
    }
}
