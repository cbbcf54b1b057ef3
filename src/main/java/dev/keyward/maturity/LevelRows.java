package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.Exempted;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.maturity.level.Standing;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilyState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the latest result of families. */
@Component
class LevelRows {
    private static final TypeReference<List<Exempted>> EXEMPTED = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LevelRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By name. */
    Map<String, Kept> of(Collection<String> families) {
        return families.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select * from family_standing where family in (:names)")
                        .param("names", families)
                        .query((row, n) -> read(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Kept::family, Function.identity()));
    }

    /** Those of these families for which one of the criteria fails or has no data. */
    Set<String> missing(Collection<String> families, Set<Criterion> criteria) {
        return of(families).values().stream()
                .filter(kept -> Kept.statuses(kept.statuses()).entrySet().stream()
                        .anyMatch(entry -> criteria.contains(entry.getKey())
                                && (entry.getValue() == Status.NO_DATA || entry.getValue() == Status.FAILED)))
                .map(Kept::family)
                .collect(Collectors.toSet());
    }

    List<Kept> active() {
        return jdbc.sql("select * from family_standing where state = 'ACTIVE' order by family")
                .query((row, n) -> read(row))
                .list();
    }

    List<Kept> active(String domain) {
        return jdbc.sql("select * from family_standing where domain = ? and state = 'ACTIVE' order by family")
                .param(domain)
                .query((row, n) -> read(row))
                .list();
    }

    private Kept read(ResultSet row) throws SQLException {
        var exempted = row.getString("exempted");
        return new Kept(
                row.getString("family"),
                row.getString("domain"),
                FamilyState.valueOf(row.getString("state")),
                Impact.valueOf(row.getString("impact")),
                FreshnessClass.valueOf(row.getString("freshness")),
                new Standing(row.getInt("level_reached"), row.getInt("passed"), row.getInt("applicable")),
                row.getObject("level_since", OffsetDateTime.class).toInstant(),
                row.getString("statuses"),
                exempted.equals("[]") ? List.of() : json.readValue(exempted, EXEMPTED),
                row.getInt("ruleset"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
