package dev.keyward.objective;

import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the objectives of many families stand in their worst region, in one statement, for whoever judges them. */
@Component
public class WorstStandings {
    private static final String SELECT = """
            select o.family, o.state, count(s.region) as regions, min(s.coverage) as coverage,
              sum(case when s.evidence = 'MEASURED' then 1 else 0 end) as measured,
              min(case when s.evidence <> 'NO_DATA' then s.remaining end) as remaining
            from objective o left join objective_standing s on s.family = o.family
            where o.family in (:names) group by o.family, o.state""";

    private final JdbcClient jdbc;

    WorstStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param measured whether every region is measured and none estimated
     * @param coverage the least share of expected buckets, in [0, 1]
     * @param remaining the least share of the error budget; null when no region has one
     */
    public record Worst(
            boolean active,
            boolean measured,
            double coverage,
            @Nullable Double remaining) {}

    /** Those of these families that have an objective. */
    public Map<FamilyId, Worst> of(Collection<FamilyId> families) {
        var standings = new HashMap<FamilyId, Worst>();
        if (!families.isEmpty()) {
            jdbc.sql(SELECT)
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .query(row -> {
                        standings.put(new FamilyId(row.getString("family")), worst(row));
                    });
        }
        return standings;
    }

    private static Worst worst(ResultSet row) throws SQLException {
        var regions = row.getInt("regions");
        return new Worst(
                row.getString("state").equals(ObjectiveState.ACTIVE.name()),
                regions > 0 && row.getInt("measured") == regions,
                row.getDouble("coverage"),
                row.getObject("remaining", Double.class));
    }
}
