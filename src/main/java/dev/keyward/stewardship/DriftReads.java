package dev.keyward.stewardship;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Drift;
import dev.keyward.registry.DriftMarks.Mark;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads drift for lists: the families, worst first, and the domains as a whole. */
@Component
class DriftReads {
    private static final String FROM = " from family f where f.state not in ('RETIRED', 'ARCHIVED', 'REJECTED')";
    private final JdbcClient jdbc;

    DriftReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DriftRow> page(DriftFilter filter, long offset, int limit) {
        var rows = jdbc.sql("select f.name, f.domain, f.owner, f.drift, f.drift_score, f.drift_since" + FROM
                        + where(filter)
                        + " order by f.drift_score desc, f.drift_since, f.name"
                        + " offset :offset rows fetch next :limit rows only")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        return rows.stream().map(row -> row.because(rules(row.family()))).toList();
    }

    long count(DriftFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** Every domain that has families, the one with most of them in drift first. */
    List<DomainDrift> domains(Instant now) {
        var families = new HashMap<String, Long>();
        jdbc.sql("select f.domain, count(*) as families" + FROM + " group by f.domain")
                .query(row -> {
                    families.put(row.getString("domain"), row.getLong("families"));
                });
        var drifted = new HashMap<String, java.util.ArrayList<Instant>>();
        jdbc.sql("select f.domain, f.drift_since" + FROM + " and f.drift = 'DRIFTED'")
                .query(row -> {
                    drifted.computeIfAbsent(row.getString("domain"), _ -> new java.util.ArrayList<>())
                            .add(row.getObject("drift_since", OffsetDateTime.class)
                                    .toInstant());
                });
        return families.entrySet().stream()
                .map(entry -> DomainDrift.of(
                        new DomainId(entry.getKey()),
                        entry.getValue(),
                        drifted.getOrDefault(entry.getKey(), new java.util.ArrayList<>()),
                        now))
                .sorted(DomainDrift.WORST_FIRST)
                .toList();
    }

    private List<String> rules(FamilyId family) {
        return jdbc.sql("select rule from drift_cause where family = ? order by weight desc, rule")
                .param(family.text())
                .query((row, n) -> row.getString("rule"))
                .list();
    }

    private static DriftRow read(ResultSet row) throws SQLException {
        var since = row.getObject("drift_since", OffsetDateTime.class);
        return new DriftRow(
                new FamilyId(row.getString("name")),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                new Mark(
                        Drift.valueOf(row.getString("drift")),
                        row.getInt("drift_score"),
                        since == null ? null : since.toInstant()),
                List.of());
    }

    private static String where(DriftFilter filter) {
        return (filter.domain() == null ? "" : " and f.domain = :domain")
                + (filter.team() == null ? "" : " and f.owner = :team")
                + (filter.drift() == null ? " and f.drift <> 'NONE'" : " and f.drift = :drift");
    }

    private static Map<String, Object> parameters(DriftFilter filter) {
        var parameters = new HashMap<String, Object>();
        if (filter.domain() != null) {
            parameters.put("domain", filter.domain().text());
        }
        if (filter.team() != null) {
            parameters.put("team", filter.team().text());
        }
        if (filter.drift() != null) {
            parameters.put("drift", filter.drift().name());
        }
        return parameters;
    }
}
