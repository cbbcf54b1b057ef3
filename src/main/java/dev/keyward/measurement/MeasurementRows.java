package dev.keyward.measurement;

import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables that reports are written to, many at a time. */
@Component
class MeasurementRows {
    static final Comparator<Measurement> IN_ORDER = Comparator.comparing(
                    (Measurement item) -> item.family().text())
            .thenComparing(Measurement::region)
            .thenComparing(Measurement::bucketStart)
            .thenComparing(Measurement::id);

    private static final String INSERT = """
            insert into measurement (family, id, region, bucket_start, bucket_seconds, read_count, hits, misses,
                sampled_reads, stale_reads, staleness_p95_s, hit_p95_ms, origin_p95_ms, invalidations, dlq_depth,
                source, batch)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** More pairs than a statement should carry. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LastRows last;
    private final LaneRows lanes;

    MeasurementRows(JdbcClient jdbc, JdbcTemplate batches, LastRows last, LaneRows lanes) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.last = last;
        this.lanes = lanes;
    }

    void batch(UUID id, Actor by, int accepted, Instant now) {
        jdbc.sql(
                        "insert into measurement_batch (id, taken_at, account, via, token, accepted) values (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(utc(now))
                .param(by.name())
                .param(by.via().name())
                .param(by.token())
                .param(accepted)
                .update();
    }

    void insert(UUID batch, List<Measurement> fresh) {
        batches.batchUpdate(
                INSERT, fresh.stream().map(item -> cells(item, batch)).toList());
    }

    void moveLast(List<Measurement> fresh) {
        last.move(fresh);
    }

    /**
     * Moves the end of what each source reported, in the transaction of {@link #insert}.
     *
     * @throws OptimisticLockingFailureException when one of these overlaps another bucket of its source
     */
    void moveLanes(List<Measurement> fresh) {
        var late = lanes.move(fresh);
        if (late.isEmpty()) {
            return;
        }
        var stored = Lanes.of(lanes.around(late));
        if (late.stream().anyMatch(item -> stored.overlapped(item).isPresent())) {
            throw new OptimisticLockingFailureException("A bucket overlaps another one of its source.");
        }
    }

    /** Those reports that share the id, the bucket or some time of its source with one of these. */
    Known known(List<Measurement> items) {
        var names = new ArrayList<Object[]>();
        var buckets = new ArrayList<Object[]>();
        for (var item : items) {
            names.add(new Object[] {item.family().text(), item.id()});
            buckets.add(new Object[] {item.family().text(), item.region(), utc(item.bucketStart()), item.source()});
        }
        var found = new ArrayList<Measurement>();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            var to = Math.min(items.size(), from + AT_ONCE);
            found.addAll(found("(family, id)", names.subList(from, to)));
            found.addAll(found("(family, region, bucket_start, source)", buckets.subList(from, to)));
            found.addAll(lanes.around(items.subList(from, to)));
        }
        return Known.of(found);
    }

    private List<Measurement> found(String columns, List<Object[]> values) {
        return jdbc.sql("select * from measurement where " + columns + " in (:values)")
                .param("values", values)
                .query((row, n) -> read(row))
                .list();
    }

    private static @Nullable Object[] cells(Measurement item, UUID batch) {
        return new @Nullable Object[] {
            item.family().text(),
            item.id(),
            item.region(),
            utc(item.bucketStart()),
            item.bucketSeconds(),
            item.reads(),
            item.hits(),
            item.misses(),
            item.sampledReads(),
            item.staleReads(),
            item.stalenessP95Seconds(),
            item.hitP95Ms(),
            item.originP95Ms(),
            item.invalidations(),
            item.dlqDepth(),
            item.source(),
            batch
        };
    }

    static Measurement read(ResultSet row) throws SQLException {
        return new Measurement(
                new FamilyId(row.getString("family")),
                row.getString("region"),
                row.getObject("bucket_start", OffsetDateTime.class).toInstant(),
                row.getInt("bucket_seconds"),
                row.getLong("read_count"),
                row.getLong("hits"),
                row.getLong("misses"),
                row.getLong("sampled_reads"),
                row.getLong("stale_reads"),
                row.getObject("staleness_p95_s", Double.class),
                row.getObject("hit_p95_ms", Double.class),
                row.getObject("origin_p95_ms", Double.class),
                row.getObject("invalidations", Long.class),
                row.getObject("dlq_depth", Long.class),
                row.getString("source"),
                row.getString("id"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
