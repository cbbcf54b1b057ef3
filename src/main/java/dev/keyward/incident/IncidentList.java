package dev.keyward.incident;

import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents as rows of a list. */
@Component
class IncidentList {
    private static final String SELECT = """
            select i.*, (select min(r.person) from held_role r where r.incident = i.number
                and r.duty = 'INCIDENT_COMMANDER' and r.renounced_at is null) as commander from incident i""";

    private static final Map<String, String> SORTS = Map.of(
            "number", "i.number",
            "class", "i.incident_class",
            "state", "i.state",
            "startedAt", "i.started_at",
            "resolvedAt", "i.resolved_at",
            "title", "lower(i.title)");

    private final JdbcClient jdbc;

    IncidentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentSummary> page(IncidentFilter filter, @Nullable String sort, long offset, int limit) {
        var where = IncidentWhere.of(filter);
        var rows = jdbc.sql(SELECT + where.text() + " order by " + order(sort)
                        + " offset :offset rows fetch next :limit rows only")
                .params(where.values())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
        return named(rows);
    }

    /** The latest that affect one of these families and neither ended as a false alarm nor as a duplicate. */
    List<IncidentSummary> touching(List<FamilyId> affected, int most) {
        var rows = jdbc.sql("select i.*, cast(null as varchar(100)) as commander from incident i"
                        + " where i.state <> 'CANCELLED' and i.duplicate_of is null and i.number in"
                        + " (select a.incident from affected_family a where a.family in (:families))"
                        + " order by i.place, i.number desc fetch first :most rows only")
                .param("families", affected.stream().map(FamilyId::text).toList())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
        return named(rows);
    }

    private List<IncidentSummary> named(List<IncidentSummary> rows) {
        var families = families(rows.stream().map(IncidentSummary::number).toList());
        return rows.stream()
                .map(row -> row.with(families.getOrDefault(row.number().value(), List.of())))
                .toList();
    }

    long count(IncidentFilter filter) {
        var where = IncidentWhere.of(filter);
        return jdbc.sql("select count(*) from incident i" + where.text())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    private Map<Integer, List<FamilyId>> families(List<IncidentNumber> numbers) {
        var families = new HashMap<Integer, List<FamilyId>>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select incident, family from affected_family where incident in (:numbers)"
                            + " order by incident, incident_key")
                    .param(
                            "numbers",
                            numbers.stream().map(IncidentNumber::value).toList())
                    .query(row -> {
                        families.computeIfAbsent(row.getInt("incident"), _ -> new ArrayList<>())
                                .add(new FamilyId(row.getString("family")));
                    });
        }
        return families;
    }

    private static String order(@Nullable String sort) {
        if (sort == null) {
            return "i.place, i.number desc";
        }
        var column = SORTS.get(sort.startsWith("-") ? sort.substring(1) : sort);
        if (column == null) {
            throw Refused.invalid(
                    "sort",
                    "Incidents are not sorted by that.",
                    "Use one of: %s.".formatted(String.join(", ", SORTS.keySet())));
        }
        return column + (sort.startsWith("-") ? " desc nulls last" : " nulls last") + ", i.number desc";
    }

    private static IncidentSummary read(ResultSet row) throws SQLException {
        var cause = row.getString("root_cause");
        var duplicate = row.getObject("duplicate_of", Integer.class);
        var told = Columns.instant(row, "told_at");
        return new IncidentSummary(
                new IncidentNumber(row.getInt("number")),
                row.getLong("version"),
                row.getString("title"),
                IncidentClass.valueOf(row.getString("incident_class").toUpperCase(Locale.ROOT)),
                IncidentState.valueOf(row.getString("state")),
                row.getBoolean("drill"),
                DetectedBy.valueOf(row.getString("detected_by")),
                List.of(),
                Columns.required(row, "started_at"),
                Columns.required(row, "detected_at"),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "mitigated_at"),
                Columns.instant(row, "resolved_at"),
                Columns.instant(row, "closed_at"),
                cause == null ? null : RootCause.valueOf(cause),
                duplicate == null ? null : new IncidentNumber(duplicate),
                row.getString("commander"),
                Columns.required(row, "declared_at"),
                told == null ? Columns.required(row, "declared_at") : told);
    }
}
