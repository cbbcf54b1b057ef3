package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each family says about its freshness, for those who hold it to that. Needs no sign-in: nightly work asks too. */
@Component
public class PromisedFamilies {
    private static final String SELECT = "select name, domain, owner, keyspace, state, spec from family";

    /** More names than a statement should carry. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final StoredManifests manifests;

    PromisedFamilies(JdbcClient jdbc, StoredManifests manifests) {
        this.jdbc = jdbc;
        this.manifests = manifests;
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

    /** Those of these families that exist and can be read. */
    public List<Promised> of(Collection<FamilyId> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        if (names.size() > MANY) {
            return all().stream()
                    .filter(family -> names.contains(family.name()))
                    .toList();
        }
        return readable(jdbc.sql(SELECT + " where name in (:names) order by name")
                .param("names", names.stream().map(FamilyId::text).toList()));
    }

    public List<Promised> of(DomainId domain) {
        return readable(jdbc.sql(SELECT + " where domain = ? order by name").param(domain.text()));
    }

    public List<Promised> all() {
        return readable(jdbc.sql(SELECT + " order by name"));
    }

    private List<Promised> readable(JdbcClient.StatementSpec rows) {
        return rows.query(this::read).list().stream().flatMap(Optional::stream).toList();
    }

    private Optional<Promised> read(ResultSet row, int number) throws SQLException {
        var spec = manifests.read(row.getString("name"), row.getString("spec"));
        return spec.isEmpty() ? Optional.empty() : Optional.of(promised(row, spec.get()));
    }

    private static Promised promised(ResultSet row, FamilySpec spec) throws SQLException {
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
