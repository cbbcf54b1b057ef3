package dev.keyward.incident;

import dev.keyward.incident.metrics.LeftOut;
import dev.keyward.incident.metrics.Sample;
import dev.keyward.incident.times.Episode;
import dev.keyward.incident.times.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the metrics are made of. */
@Component
class SampleRows {
    private static final String COUNTED = " and i.drill = false and i.duplicate_of is null"
            + " and i.state in ('RESOLVED', 'CLOSED') and i.resolved_at >= :from and i.resolved_at < :to";

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sample> samples(MetricsFilter filter) {
        var where = where(filter) + COUNTED;
        var domains = new HashMap<Integer, Set<String>>();
        var families = new HashMap<Integer, Integer>();
        about(
                        "select a.incident, a.domain from affected_family a join incident i on i.number = a.incident"
                                + where,
                        filter)
                .query(row -> {
                    domains.computeIfAbsent(row.getInt(1), _ -> new HashSet<>()).add(row.getString(2));
                    families.merge(row.getInt(1), 1, Integer::sum);
                });
        var relapses = relapses(where, filter);
        return about("select i.* from incident i" + where + " order by i.resolved_at, i.number", filter)
                .query((row, n) -> sample(row, domains, families, relapses))
                .list();
    }

    private Map<Integer, List<Episode>> relapses(String where, MetricsFilter filter) {
        var relapses = new HashMap<Integer, List<Episode>>();
        about(
                        "select r.* from relapse r join incident i on i.number = r.incident" + where
                                + " order by r.incident, r.incident_key",
                        filter)
                .query(row -> {
                    relapses.computeIfAbsent(row.getInt("incident"), _ -> new ArrayList<>())
                            .add(new Episode(
                                    Columns.required(row, "started_at"), Columns.instant(row, "mitigated_at")));
                });
        return relapses;
    }

    private static Sample sample(
            ResultSet row,
            Map<Integer, Set<String>> domains,
            Map<Integer, Integer> families,
            Map<Integer, List<Episode>> relapses)
            throws SQLException {
        var number = row.getInt("number");
        var cause = row.getString("root_cause");
        var times = new Times(
                Columns.required(row, "started_at"),
                Columns.required(row, "detected_at"),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "mitigated_at"),
                Columns.instant(row, "resolved_at"),
                Columns.instant(row, "closed_at"));
        var episodes = new ArrayList<>(List.of(new Episode(times.startedAt(), times.mitigatedAt())));
        episodes.addAll(relapses.getOrDefault(number, List.of()));
        return new Sample(
                number,
                IncidentClass.valueOf(row.getString("incident_class")),
                domains.getOrDefault(number, Set.of()),
                cause == null ? null : RootCause.valueOf(cause),
                times,
                episodes,
                families.getOrDefault(number, 0));
    }

    /** Drills first, then duplicates, false alarms and open ones, each counted once; by when they started. */
    LeftOut leftOut(MetricsFilter filter) {
        return about("""
                select
                    coalesce(sum(case when i.drill = true then 1 else 0 end), 0),
                    coalesce(sum(case when i.drill = false and i.duplicate_of is null and i.state = 'CANCELLED'
                        then 1 else 0 end), 0),
                    coalesce(sum(case when i.drill = false and i.duplicate_of is not null then 1 else 0 end), 0),
                    coalesce(sum(case when i.drill = false and i.duplicate_of is null
                        and i.state in ('TRIAGE', 'ACTIVE', 'MITIGATED') then 1 else 0 end), 0)
                from incident i""" + where(filter) + " and i.started_at >= :from and i.started_at < :to", filter)
                .query((row, n) -> new LeftOut(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private static String where(MetricsFilter filter) {
        return " where 1 = 1" + (filter.incidentClass() == null ? "" : " and i.incident_class = :class")
                + (filter.domain() == null
                        ? ""
                        : " and i.number in (select d.incident from affected_family d where d.domain = :domain)")
                + (filter.family() == null
                        ? ""
                        : " and i.number in (select f.incident from affected_family f where f.family = :family)");
    }

    private JdbcClient.StatementSpec about(String sql, MetricsFilter filter) {
        var values = new HashMap<String, Object>();
        values.put("from", Columns.column(filter.from()));
        values.put("to", Columns.column(filter.to()));
        if (filter.incidentClass() != null) {
            values.put("class", filter.incidentClass().name());
        }
        if (filter.domain() != null) {
            values.put("domain", filter.domain().text());
        }
        if (filter.family() != null) {
            values.put("family", filter.family().text());
        }
        return jdbc.sql(sql).params(values);
    }
}
