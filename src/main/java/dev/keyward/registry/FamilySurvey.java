package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.lint.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shows families to the rules: one, or all of them in two queries. Families that came to their end are left out. The
 * facts hold no secret, but the domains behind them are read as whoever asks, who must be signed in.
 */
@Component
public class FamilySurvey {
    private static final String NOT_ENDED = " and state not in ('RETIRED', 'ARCHIVED', 'REJECTED')";
    private static final String ROWS =
            "select name, domain, owner, keyspace, template, spec from family where 1 = 1" + NOT_ENDED;

    /** Up to here a question for each family is cheaper than one for all. */
    private static final int FEW = 20;

    private final JdbcClient jdbc;
    private final StoredManifests manifests;
    private final FamilyFacts facts;
    private final StoredShapes shapes;
    private final Neighbourhood neighbourhood;
    private final KeyspaceSnapshots snapshots;

    FamilySurvey(
            JdbcClient jdbc,
            StoredManifests manifests,
            FamilyFacts facts,
            StoredShapes shapes,
            Neighbourhood neighbourhood,
            KeyspaceSnapshots snapshots) {
        this.jdbc = jdbc;
        this.manifests = manifests;
        this.facts = facts;
        this.shapes = shapes;
        this.neighbourhood = neighbourhood;
        this.snapshots = snapshots;
    }

    /** Every family that is not at its end, by name. */
    public List<Surveyed> all() {
        var rows = jdbc.sql(ROWS + " order by name").query(this::row).list();
        var known = shapes.all();
        return surveyed(rows, name -> known.getOrDefault(name.text(), List.of()));
    }

    /** Some families, by name; those that are unknown or at their end are left out. */
    public List<Surveyed> of(Set<FamilyId> families) {
        var rows = jdbc.sql(ROWS + " and name in (:names) order by name")
                .param("names", families.stream().map(FamilyId::text).toList())
                .query(this::row)
                .list();
        if (families.size() > FEW) {
            var known = shapes.all();
            return surveyed(rows, name -> known.getOrDefault(name.text(), List.of()));
        }
        return surveyed(rows, shapes::of);
    }

    /** The names of a domain's families that are not at their end. */
    public Set<FamilyId> within(DomainId domain) {
        return Set.copyOf(jdbc.sql("select name from family where domain = ?" + NOT_ENDED)
                .param(domain.text())
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list());
    }

    /** The names of a keyspace's families that are not at their end. */
    public Set<FamilyId> in(String keyspace) {
        return Set.copyOf(jdbc.sql("select name from family where keyspace = ?" + NOT_ENDED)
                .param(keyspace)
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list());
    }

    private record Row(
            FamilyId name,
            DomainId domain,
            TeamId owner,
            String keyspace,
            KeyTemplate template,
            Optional<FamilySpec> spec) {
        Surveyed with(@Nullable Facts facts) {
            return new Surveyed(name, domain, owner, keyspace, facts);
        }
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new FamilyId(row.getString("name")),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                row.getString("keyspace"),
                new KeyTemplate(row.getString("template")),
                manifests.read(row.getString("name"), row.getString("spec")));
    }

    private List<Surveyed> surveyed(List<Row> rows, Function<FamilyId, List<TemplateVersion>> history) {
        var around = facts.now();
        var keyspaces = new HashMap<String, KeyspaceSnapshot>();
        return rows.stream()
                .map(row -> row.spec()
                        .map(spec -> {
                            var snapshot = keyspaces.computeIfAbsent(spec.keyspace(), snapshots::of);
                            var near = neighbourhood.of(new ParsedTemplate(row.template()), snapshot, row.name());
                            return row.with(around.of(spec, row.template(), history.apply(row.name()), near.claims()));
                        })
                        .orElseGet(() -> row.with(null)))
                .toList();
    }
}
