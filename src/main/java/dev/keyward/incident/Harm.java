package dev.keyward.incident;

import dev.keyward.objective.StaleEpisodes;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.MissStorms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What incidents did to families: stale episodes for their budgets (domain.md 5.2), miss storms for the rules (KF009). */
@Component
class Harm implements StaleEpisodes, MissStorms {
    private static final Duration RECENT = Duration.ofDays(180);

    private static final String REAL = " i.drill = false and i.duplicate_of is null and i.state <> 'CANCELLED'";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Harm(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Episode> of(FamilyId family, Span within) {
        return jdbc.sql("""
                select e.started_at, e.mitigated_at, a.regions from affected_family a
                join incident i on i.number = a.incident
                join (select number as incident, started_at, mitigated_at from incident
                      union all select incident, started_at, mitigated_at from relapse) e on e.incident = i.number
                where a.family = :family and i.incident_class in ('A', 'C') and""" + REAL + """
                 and e.started_at < :until and (e.mitigated_at is null or e.mitigated_at > :since)""")
                .param("family", family.text())
                .param("since", Columns.column(within.from()))
                .param("until", Columns.column(within.to()))
                .query((row, n) -> episode(row))
                .list();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        var regions = row.getString("regions");
        return new Episode(
                Columns.required(row, "started_at"),
                Columns.instant(row, "mitigated_at"),
                regions.isBlank() ? Set.of() : Set.of(regions.split(" ")));
    }

    @Override
    public Map<FamilyId, Integer> recent() {
        var storms = new HashMap<FamilyId, Integer>();
        jdbc.sql("""
                select a.family, count(*) as storms from affected_family a join incident i on i.number = a.incident
                where i.incident_class = 'B' and i.started_at > :since and""" + REAL + " group by a.family")
                .param("since", Columns.column(clock.instant().minus(RECENT)))
                .query(row -> {
                    storms.put(new FamilyId(row.getString("family")), row.getInt("storms"));
                });
        return storms;
    }
}
