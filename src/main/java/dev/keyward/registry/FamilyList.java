package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows for lists without loading aggregates. */
@Component
class FamilyList {
    /** Field names a list may be sorted by, and their columns: nothing a caller sends ever becomes SQL. */
    static final Map<String, String> SORTABLE =
            Map.of("name", "name", "domain", "domain", "owner", "owner", "state", "state", "updatedAt", "updated_at");

    private final JdbcClient jdbc;

    FamilyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FamilySummary> rows(FamilyFilter filter, @Nullable String sort, long offset, int limit, List<Domain> domains) {
        var classes = classes(domains);
        var question = where(filter, classes);
        return jdbc.sql(
                        "select name, domain, owner, keyspace, template, state, drift, freshness_class, updated_at from family"
                                + question.sql() + " order by " + ordering(sort) + " limit :limit offset :offset")
                .params(question.parameters())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> summary(row, classes))
                .list();
    }

    long count(FamilyFilter filter, List<Domain> domains) {
        var question = where(filter, classes(domains));
        return jdbc.sql("select count(*) from family" + question.sql())
                .params(question.parameters())
                .query(Long.class)
                .single();
    }

    /** The family beside one in the list of the same filter and order; none at its end, or when the list lacks it. */
    Optional<FamilyId> beside(
            FamilyId name, boolean next, FamilyFilter filter, @Nullable String sort, List<Domain> domains) {
        var question = where(filter, classes(domains));
        return jdbc.sql("select neighbour from (select name, %s(name) over (order by %s) as neighbour from family%s) l"
                                .formatted(next ? "lead" : "lag", ordering(sort), question.sql())
                        + " where name = :name and neighbour is not null")
                .params(question.parameters())
                .param("name", name.text())
                .query(String.class)
                .optional()
                .map(FamilyId::new);
    }

    private record Question(String sql, Map<String, Object> parameters) {}

    private static Question where(FamilyFilter filter, Map<DomainId, FreshnessClass> classes) {
        var sql = new StringBuilder(" where 1 = 1");
        var parameters = new HashMap<String, Object>();
        narrow(
                sql,
                parameters,
                "domain",
                filter.domain() == null ? null : filter.domain().text());
        narrow(
                sql,
                parameters,
                "owner",
                filter.owner() == null ? null : filter.owner().text());
        narrow(
                sql,
                parameters,
                "state",
                filter.state() == null ? null : filter.state().name());
        narrow(
                sql,
                parameters,
                "drift",
                filter.drift() == null ? null : filter.drift().name());
        if (filter.q() != null && !filter.q().isBlank()) {
            sql.append(" and (name like :q escape '!' or lower(template) like :q escape '!')");
            parameters.put("q", "%" + filter.q().trim().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.freshnessClass() != null) {
            sql.append(" and coalesce(freshness_class, case when domain in (:heirs) then :class end) = :class");
            parameters.put("class", filter.freshnessClass().name());
            parameters.put("heirs", heirs(filter.freshnessClass(), classes));
        }
        return new Question(sql.toString(), parameters);
    }

    private static void narrow(StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String to) {
        if (to != null) {
            sql.append(" and %s = :%s".formatted(column, column));
            parameters.put(column, to);
        }
    }

    /** Worst first: what must be fresh, then what changed last. */
    private static String ordering(@Nullable String sort) {
        if (sort == null) {
            return "case state when 'ACTIVE' then 0 when 'DEPRECATED' then 1 else 2 end, updated_at desc, name";
        }
        var descending = sort.startsWith("-");
        var column = SORTABLE.get(descending ? sort.substring(1) : sort);
        return column + (descending ? " desc" : "") + ", name";
    }

    private static Map<DomainId, FreshnessClass> classes(List<Domain> domains) {
        return domains.stream().collect(Collectors.toMap(Domain::name, Domain::freshnessClass));
    }

    private static List<String> heirs(FreshnessClass wanted, Map<DomainId, FreshnessClass> classes) {
        var heirs = classes.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(entry -> entry.getKey().text())
                .toList();
        return heirs.isEmpty() ? List.of("") : heirs;
    }

    private static FamilySummary summary(ResultSet row, Map<DomainId, FreshnessClass> classes) throws SQLException {
        var domain = new DomainId(row.getString("domain"));
        var overridden = row.getString("freshness_class");
        return new FamilySummary(
                new FamilyId(row.getString("name")),
                domain,
                new TeamId(row.getString("owner")),
                row.getString("keyspace"),
                new KeyTemplate(row.getString("template")),
                FamilyState.valueOf(row.getString("state")),
                Drift.valueOf(row.getString("drift")),
                overridden == null
                        ? classes.getOrDefault(domain, FreshnessClass.SOFT)
                        : FreshnessClass.valueOf(overridden),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
