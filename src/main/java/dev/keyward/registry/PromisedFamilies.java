package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each family says about its freshness, for those who hold it to that. Needs no sign-in: nightly work asks too. */
@Component
public class PromisedFamilies {
    private static final String SELECT = "select name, domain, owner, keyspace, state, spec from family";

    /** More names than a statement should carry. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PromisedFamilies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A family and its promise.
     *
     * @param freshness what it says differently from its domain; null when it says nothing
     * @param regions the regions it has a policy for
     */
    public record Promised(
            FamilyId name,
            DomainId domain,
            TeamId owner,
            String keyspace,
            FamilyState state,
            Promises.@Nullable Freshness freshness,
            List<Promises.RegionPolicy> regions) {}

    /** Those of these families that exist. */
    public List<Promised> of(Collection<FamilyId> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        if (names.size() > MANY) {
            return all().stream()
                    .filter(family -> names.contains(family.name()))
                    .toList();
        }
        return jdbc.sql(SELECT + " where name in (:names) order by name")
                .param("names", names.stream().map(FamilyId::text).toList())
                .query(this::read)
                .list();
    }

    public List<Promised> of(DomainId domain) {
        return jdbc.sql(SELECT + " where domain = ? order by name")
                .param(domain.text())
                .query(this::read)
                .list();
    }

    public List<Promised> all() {
        return jdbc.sql(SELECT + " order by name").query(this::read).list();
    }

    private Promised read(ResultSet row, int number) throws SQLException {
        var spec = json.readValue(row.getString("spec"), FamilySpec.class);
        return new Promised(
                new FamilyId(row.getString("name")),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                row.getString("keyspace"),
                FamilyState.valueOf(row.getString("state")),
                spec.freshness(),
                spec.regions() == null ? List.of() : spec.regions());
    }
}
