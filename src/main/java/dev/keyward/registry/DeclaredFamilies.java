package dev.keyward.registry;

import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What families say about themselves, many at once, for whoever judges them. Needs no sign-in: nightly work asks too. */
@Component
public class DeclaredFamilies {
    private static final String SELECT = """
            select f.name, f.domain, f.state, f.freshness_class, d.freshness_class as inherited, f.spec, f.drift_score,
              (select count(*) from template_version v where v.family = f.name and v.state = 'CURRENT') as current_shapes
            from family f join domain d on d.name = f.domain where f.name in (:names) order by f.name""";

    private final JdbcClient jdbc;
    private final StoredManifests manifests;
    private final Fleet fleet;

    DeclaredFamilies(JdbcClient jdbc, StoredManifests manifests, Fleet fleet) {
        this.jdbc = jdbc;
        this.manifests = manifests;
        this.fleet = fleet;
    }

    /**
     * One family.
     *
     * @param freshness its own class, or its domain's
     * @param current whether a version of its template is current
     * @param drift its score, 0 to 100
     * @param regions those of its keyspace; empty when nobody knows the keyspace
     */
    public record Declared(
            FamilyId name,
            DomainId domain,
            FamilyState state,
            FreshnessClass freshness,
            FamilySpec spec,
            int drift,
            boolean current,
            List<String> regions) {}

    /** Those whose life has not ended, by name. */
    public List<FamilyId> names() {
        return jdbc.sql("select name from family where state not in ('RETIRED', 'ARCHIVED', 'REJECTED') order by name")
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list();
    }

    /** Those of a domain whose life has not ended, by name. */
    public List<FamilyId> names(DomainId domain) {
        return jdbc.sql("""
                select name from family where domain = ? and state not in ('RETIRED', 'ARCHIVED', 'REJECTED')
                order by name""")
                .param(domain.text())
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list();
    }

    /** Those of a keyspace whose life has not ended, by name. */
    public List<FamilyId> in(String keyspace) {
        return jdbc.sql("""
                select name from family where keyspace = ? and state not in ('RETIRED', 'ARCHIVED', 'REJECTED')
                order by name""")
                .param(keyspace)
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list();
    }

    /** Those of these that exist and can be read, by name; in two statements. */
    public List<Declared> of(Collection<FamilyId> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var regions = fleet.keyspaces().stream()
                .collect(Collectors.toMap(Keyspace::name, keyspace -> List.copyOf(keyspace.regions())));
        return jdbc
                .sql(SELECT)
                .param("names", names.stream().map(FamilyId::text).toList())
                .query((row, n) -> read(row, regions))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Declared> read(ResultSet row, Map<String, List<String>> regions) throws SQLException {
        var spec = manifests.read(row.getString("name"), row.getString("spec"));
        return spec.isEmpty() ? Optional.empty() : Optional.of(declared(row, spec.get(), regions));
    }

    private static Declared declared(ResultSet row, FamilySpec spec, Map<String, List<String>> regions)
            throws SQLException {
        var own = row.getString("freshness_class");
        return new Declared(
                new FamilyId(row.getString("name")),
                new DomainId(row.getString("domain")),
                FamilyState.valueOf(row.getString("state")),
                FreshnessClass.valueOf(Objects.requireNonNullElse(own, row.getString("inherited"))),
                spec,
                row.getInt("drift_score"),
                row.getInt("current_shapes") > 0,
                regions.getOrDefault(spec.keyspace(), List.of()));
    }
}
