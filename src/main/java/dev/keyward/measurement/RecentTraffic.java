package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How busy many families are, in one statement; for whoever computes rates. */
@Component
public class RecentTraffic {
    private static final String SELECT = """
            select family, cast(sum(read_count) as bigint) as read_count, cast(sum(hits) as bigint) as hits,
                cast(sum(invalidations) as bigint) as invalidations, count(distinct region) as regions,
                count(distinct cast(floor(extract(epoch from start_at) / 3600) as bigint)) as hours
            from (%s union all %s) reported group by family""";
    private static final String PART = """
            select family, region, %1$s as start_at, read_count, hits, invalidations from %2$s
            where family in (:names) and %1$s >= :from and %1$s < :to""";

    private final JdbcClient jdbc;

    RecentTraffic(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was reported of a family in all regions together.
     *
     * @param invalidations null when nobody reported any
     * @param hours of the clock in which something was reported; reads divided by them are a rate
     */
    public record Flow(
            FamilyId family,
            long reads,
            long hits,
            @Nullable Long invalidations,
            int regions,
            long hours) {
        public double perSecond(long number) {
            return hours == 0 ? 0 : number / (hours * 3_600.0);
        }
    }

    /** Families that reported nothing are left out. */
    public Map<FamilyId, Flow> of(Collection<FamilyId> families, Instant from, Instant to) {
        if (families.isEmpty()) {
            return Map.of();
        }
        List<Flow> flows = jdbc.sql(SELECT.formatted(
                        PART.formatted("hour_start", "measurement_hour"),
                        PART.formatted("bucket_start", "measurement")))
                .param("names", families.stream().map(FamilyId::text).toList())
                .param("from", MeasurementRows.utc(from))
                .param("to", MeasurementRows.utc(to))
                .query((row, n) -> read(row))
                .list();
        return flows.stream().collect(Collectors.toMap(Flow::family, Function.identity()));
    }

    private static Flow read(ResultSet row) throws SQLException {
        return new Flow(
                new FamilyId(row.getString("family")),
                row.getLong("read_count"),
                row.getLong("hits"),
                row.getObject("invalidations", Long.class),
                row.getInt("regions"),
                row.getLong("hours"));
    }
}
