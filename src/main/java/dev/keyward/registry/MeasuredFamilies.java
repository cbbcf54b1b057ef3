package dev.keyward.registry;

import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose families are and which regions they live in, for many at once and as often as measurements arrive. */
@Component
public class MeasuredFamilies {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final StoredManifests manifests;
    private final Fleet fleet;
    private final Map<FamilyId, Policies> read = new ConcurrentHashMap<>();

    MeasuredFamilies(JdbcClient jdbc, StoredManifests manifests, Fleet fleet) {
        this.jdbc = jdbc;
        this.manifests = manifests;
        this.fleet = fleet;
    }

    /** @param regions of its policies and of its keyspace; empty when neither names any */
    public record Measured(FamilyId name, TeamId owner, FamilyState state, Set<String> regions) {
        /** A family that names no region lives in whichever reports it. */
        public boolean livesIn(String region) {
            return regions.isEmpty() || regions.contains(region);
        }

        /** Nobody reads the values of a family that came to its end. */
        public boolean isOver() {
            return Set.of(FamilyState.RETIRED, FamilyState.ARCHIVED, FamilyState.REJECTED)
                    .contains(state);
        }
    }

    /** The regions that a version of a manifest names. */
    private record Policies(long version, Set<String> regions) {}

    private record Row(FamilyId name, long version, TeamId owner, FamilyState state, String keyspace) {}

    /** Those of these families that there are. */
    public Map<FamilyId, Measured> of(Collection<FamilyId> names) {
        var found = new HashMap<FamilyId, Measured>();
        var all = names.stream().distinct().map(FamilyId::text).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            for (var row : rows(all.subList(from, Math.min(all.size(), from + AT_ONCE)))) {
                found.put(row.name(), new Measured(row.name(), row.owner(), row.state(), regions(row)));
            }
        }
        return found;
    }

    private List<Row> rows(List<String> names) {
        return jdbc.sql("select name, version, owner, state, keyspace from family where name in (:names)")
                .param("names", names)
                .query((row, n) -> new Row(
                        new FamilyId(row.getString("name")),
                        row.getLong("version"),
                        new TeamId(row.getString("owner")),
                        FamilyState.valueOf(row.getString("state")),
                        row.getString("keyspace")))
                .list();
    }

    private Set<String> regions(Row row) {
        var regions = new HashSet<>(
                fleet.keyspace(row.keyspace()).map(Keyspace::regions).orElse(List.of()));
        regions.addAll(policies(row).regions());
        return Set.copyOf(regions);
    }

    /** A manifest is read once for each version of its family. */
    private Policies policies(Row row) {
        var known = read.get(row.name());
        if (known != null && known.version() == row.version()) {
            return known;
        }
        var spec = jdbc.sql("select spec from family where name = ?")
                .param(row.name().text())
                .query(String.class)
                .single();
        var regions = manifests
                .read(row.name().text(), spec)
                .map(FamilySpec::regions)
                .map(policies ->
                        policies.stream().map(Promises.RegionPolicy::code).collect(Collectors.toSet()))
                .orElse(Set.of());
        var policies = new Policies(row.version(), Set.copyOf(regions));
        read.put(row.name(), policies);
        return policies;
    }
}
