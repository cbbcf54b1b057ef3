package dev.keyward.objective;

import dev.keyward.objective.budget.BudgetState;
import dev.keyward.objective.budget.Evidence;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the overview: one stored row a family, however much was measured. */
@Component
class FreshnessList {
    /** What it is sorted by, beside the worst first. */
    static final Map<String, String> SORTS = sorts();

    private static final String FROM = " from objective_standing s join objective o on o.family = s.family"
            + " join family f on f.name = s.family where s.headline = true";
    private static final String COLUMNS = "select s.*, o.target, f.domain, f.owner,"
            + " (select count(*) from objective_standing t where t.family = s.family) as regions";

    private final JdbcClient jdbc;

    FreshnessList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> sorts() {
        var sorts = new LinkedHashMap<String, String>();
        sorts.put("family", "s.family");
        sorts.put("domain", "f.domain");
        sorts.put("owner", "f.owner");
        sorts.put("state", "s.grade");
        sorts.put("remaining", "s.remaining");
        sorts.put("burn", "coalesce(s.burn_hours, -1)");
        sorts.put("exhaustsAt", "coalesce(s.exhausts_at, timestamp with time zone '9999-01-01 00:00:00+00')");
        return sorts;
    }

    List<FreshnessRow> page(FreshnessFilter filter, @Nullable String sort, long offset, int limit) {
        return jdbc.sql(COLUMNS + FROM + where(filter) + " order by " + order(sort)
                        + " offset :offset rows fetch next :limit rows only")
                .params(parameters(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(FreshnessFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** The names of all families that have an objective, also of those without a budget. */
    List<FamilyId> families(FreshnessFilter filter) {
        return jdbc.sql("select s.family from objective s join family f on f.name = s.family where 1 = 1"
                        + where(filter) + " order by s.family")
                .params(parameters(filter))
                .query((row, n) -> new FamilyId(row.getString("family")))
                .list();
    }

    /** How many families are in each state, the worst state first. */
    Map<BudgetState, Long> states(@Nullable DomainId domain) {
        var states = new LinkedHashMap<BudgetState, Long>();
        var filter = new FreshnessFilter(null, domain, null, null, null);
        jdbc.sql("select s.state, s.grade, count(*) as families" + FROM + where(filter)
                        + " group by s.state, s.grade order by s.grade")
                .params(parameters(filter))
                .query(row -> {
                    states.put(BudgetState.valueOf(row.getString("state")), row.getLong("families"));
                });
        return states;
    }

    private static String order(@Nullable String sort) {
        if (sort == null) {
            return "s.grade, s.remaining, s.family";
        }
        var descending = sort.startsWith("-");
        return SORTS.get(descending ? sort.substring(1) : sort) + (descending ? " desc" : "") + ", s.family";
    }

    private static String where(FreshnessFilter filter) {
        return (filter.text() == null || filter.text().isBlank() ? "" : " and s.family like :text escape '!'")
                + (filter.domain() == null ? "" : " and f.domain = :domain")
                + (filter.owner() == null ? "" : " and f.owner = :owner")
                + (filter.state() == null ? "" : " and s.state = :state")
                + (filter.evidence() == null ? "" : " and s.evidence = :evidence");
    }

    private static Map<String, Object> parameters(FreshnessFilter filter) {
        var parameters = new HashMap<String, Object>();
        put(parameters, "domain", filter.domain());
        put(parameters, "owner", filter.owner());
        put(parameters, "state", filter.state());
        put(parameters, "evidence", filter.evidence());
        if (filter.text() != null && !filter.text().isBlank()) {
            var plain = filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            parameters.put("text", "%" + plain + "%");
        }
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static FreshnessRow read(ResultSet row) throws SQLException {
        var burn = row.getDouble("burn_hours");
        var burnUnknown = row.wasNull();
        return new FreshnessRow(
                new FamilyId(row.getString("family")),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                row.getString("region"),
                row.getInt("regions"),
                BudgetState.valueOf(row.getString("state")),
                Evidence.valueOf(row.getString("evidence")),
                row.getDouble("sli"),
                row.getDouble("target"),
                row.getDouble("remaining"),
                burnUnknown ? null : burn,
                StandingRows.instant(row, "exhausts_at"),
                row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
    }
}
