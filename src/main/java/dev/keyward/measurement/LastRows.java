package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest bucket of each series of a family and region; it only ever moves forward, in whichever order reports come. */
@Component
class LastRows {
    private static final String MOVE = """
            update measurement_last set last_at = greatest(last_at, ?),
                hit_p95_at = greatest(coalesce(hit_p95_at, ?), ?),
                stale_at = greatest(coalesce(stale_at, ?), ?),
                dlq_at = greatest(coalesce(dlq_at, ?), ?)
            where family = ? and region = ?""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LastRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record Place(String family, String region) {}

    /** @param fresh in order of family and region */
    void move(List<Measurement> fresh) {
        var places = new LinkedHashMap<Place, LastPoint>();
        for (var item : fresh) {
            places.merge(new Place(item.family().text(), item.region()), LastPoint.of(item), LastPoint::latest);
        }
        var moved = batches.batchUpdate(
                MOVE,
                places.entrySet().stream()
                        .map(entry -> moving(entry.getKey(), entry.getValue()))
                        .toList());
        var missing = new ArrayList<@Nullable Object[]>();
        var number = 0;
        for (var entry : places.entrySet()) {
            if (moved[number++] == 0) {
                missing.add(beginning(entry.getKey(), entry.getValue()));
            }
        }
        batches.batchUpdate(
                "insert into measurement_last (family, region, last_at, hit_p95_at, stale_at, dlq_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                missing);
    }

    /** The regions that ever reported a family, by name. */
    List<LastPoint> of(FamilyId family) {
        return jdbc.sql("select * from measurement_last where family = ? order by region")
                .param(family.text())
                .query((row, n) -> read(row))
                .list();
    }

    /** The same of some families. */
    Map<FamilyId, List<LastPoint>> of(Collection<FamilyId> families) {
        var some = new LinkedHashMap<FamilyId, List<LastPoint>>();
        if (!families.isEmpty()) {
            jdbc.sql("select * from measurement_last where family in (:names) order by family, region")
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .query(row -> {
                        some.computeIfAbsent(new FamilyId(row.getString("family")), family -> new ArrayList<>())
                                .add(read(row));
                    });
        }
        return some;
    }

    /** The newest bucket with reads since then, of each of these families that has one. */
    Map<FamilyId, Instant> reads(Collection<FamilyId> families, Instant since) {
        var reads = new LinkedHashMap<FamilyId, Instant>();
        if (!families.isEmpty()) {
            jdbc.sql("""
                    select family, max(bucket_start) as read_at from measurement
                    where family in (:names) and bucket_start >= :since and read_count > 0 group by family""")
                    .param("names", families.stream().map(FamilyId::text).toList())
                    .param("since", MeasurementRows.utc(since))
                    .query(row -> {
                        reads.put(
                                new FamilyId(row.getString("family")),
                                row.getObject("read_at", OffsetDateTime.class).toInstant());
                    });
        }
        return reads;
    }

    /** The same of every family. */
    Map<FamilyId, List<LastPoint>> all() {
        var all = new LinkedHashMap<FamilyId, List<LastPoint>>();
        jdbc.sql("select * from measurement_last order by family, region").query(row -> {
            all.computeIfAbsent(new FamilyId(row.getString("family")), family -> new ArrayList<>())
                    .add(read(row));
        });
        return all;
    }

    private static @Nullable Object[] moving(Place place, LastPoint point) {
        var speed = at(point, LastPoint::hitP95);
        var stale = at(point, LastPoint::staleReads);
        var dlq = at(point, LastPoint::dlqDepth);
        return new @Nullable Object[] {
            MeasurementRows.utc(point.at()), speed, speed, stale, stale, dlq, dlq, place.family(), place.region()
        };
    }

    private static @Nullable Object[] beginning(Place place, LastPoint point) {
        return new @Nullable Object[] {
            place.family(),
            place.region(),
            MeasurementRows.utc(point.at()),
            at(point, LastPoint::hitP95),
            at(point, LastPoint::staleReads),
            at(point, LastPoint::dlqDepth)
        };
    }

    private static @Nullable OffsetDateTime at(LastPoint point, Function<LastPoint, Optional<Instant>> series) {
        return series.apply(point).map(MeasurementRows::utc).orElse(null);
    }

    private static LastPoint read(ResultSet row) throws SQLException {
        return new LastPoint(
                row.getString("region"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                instant(row, "hit_p95_at"),
                instant(row, "stale_at"),
                instant(row, "dlq_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
