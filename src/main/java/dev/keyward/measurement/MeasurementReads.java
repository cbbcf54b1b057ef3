package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads measurements, each question by an index that begins with the family, so that none depends on how many there
 * are. Everybody who is signed in may read them, and so may work that nobody asked for.
 */
@Component
public class MeasurementReads {
    private static final String STEPS = """
            select region, min(start_at) as first_at, %1$s as step,
                cast(sum(read_count) as bigint) as read_count, cast(sum(hits) as bigint) as hits,
                cast(sum(misses) as bigint) as misses, cast(sum(sampled_reads) as bigint) as sampled_reads,
                cast(sum(stale_reads) as bigint) as stale_reads, max(staleness_p95_s) as staleness_p95_s,
                max(hit_p95_ms) as hit_p95_ms, max(origin_p95_ms) as origin_p95_ms,
                cast(sum(invalidations) as bigint) as invalidations, max(dlq_depth) as dlq_depth
            from (%2$s union all %3$s) buckets group by region, %1$s order by region, first_at""";

    private static final String PART = """
            select region, %1$s as start_at, read_count, hits, misses, sampled_reads, stale_reads, staleness_p95_s,
                hit_p95_ms, origin_p95_ms, invalidations, dlq_depth
            from %2$s where family = :family and %1$s >= :from and %1$s < :to""";

    private static final Duration LONGEST_BUCKET = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final LastRows last;

    MeasurementReads(JdbcClient jdbc, LastRows last) {
        this.jdbc = jdbc;
        this.last = last;
    }

    /**
     * What a chart shows: every region of a family by step, by region and time. Steps without a report are left out.
     *
     * @param from inclusive, by the start of a bucket
     * @param to exclusive
     * @param step whole seconds; where buckets were rolled up a step has at least the hour they became
     */
    public List<Point> series(FamilyId family, Instant from, Instant to, Duration step) {
        var number = "floor(extract(epoch from start_at) / %d)".formatted(Math.max(1, step.toSeconds()));
        return jdbc.sql(STEPS.formatted(
                        number,
                        PART.formatted("hour_start", "measurement_hour"),
                        PART.formatted("bucket_start", "measurement")))
                .param("family", family.text())
                .param("from", MeasurementRows.utc(from))
                .param("to", MeasurementRows.utc(to))
                .query((row, n) -> point(row, step))
                .list();
    }

    /** The buckets of a family and region that have a part in a stretch of time, by time; for whoever adds them up. */
    public List<Measurement> buckets(FamilyId family, String region, Instant from, Instant to) {
        return jdbc
                .sql("select * from measurement where family = ? and region = ?"
                        + " and bucket_start > ? and bucket_start < ? order by bucket_start, id")
                .params(family.text(), region, MeasurementRows.utc(from.minus(LONGEST_BUCKET)), MeasurementRows.utc(to))
                .query((row, n) -> MeasurementRows.read(row))
                .list()
                .stream()
                .filter(bucket -> bucket.bucketEnd().isAfter(from))
                .toList();
    }

    /** The longest bucket that was reported since then; zero when none was. */
    public Duration longestBucket(FamilyId family, Instant since) {
        return Duration.ofSeconds(jdbc.sql(
                        "select coalesce(max(bucket_seconds), 0) from measurement where family = ? and bucket_start >= ?")
                .params(family.text(), MeasurementRows.utc(since))
                .query(Long.class)
                .single());
    }

    /** The newest bucket of each region that ever reported the family. */
    public List<LastPoint> last(FamilyId family) {
        return last.of(family);
    }

    /** Until when each region that ever reported was measured: the end of its newest bucket. */
    public Map<String, Instant> measuredUntil(FamilyId family) {
        var until = new TreeMap<String, Instant>();
        for (var point : last.of(family)) {
            var seconds = jdbc.sql("select coalesce(max(bucket_seconds), 3600) from measurement"
                            + " where family = ? and region = ? and bucket_start = ?")
                    .params(family.text(), point.region(), MeasurementRows.utc(point.at()))
                    .query(Integer.class)
                    .single();
            until.put(point.region(), point.at().plusSeconds(seconds));
        }
        return until;
    }

    /** The same of some families, in one question. */
    public Map<FamilyId, List<LastPoint>> last(Collection<FamilyId> families) {
        return last.of(families);
    }

    /** When reads were last reported since then, of each of these families; ask for few, since it looks at buckets. */
    public Map<FamilyId, Instant> reads(Collection<FamilyId> families, Instant since) {
        return last.reads(families, since);
    }

    /** The same of all families, in one question. */
    public Map<FamilyId, List<LastPoint>> last() {
        return last.all();
    }

    /** The regions that ever reported the family. */
    public List<String> regions(FamilyId family) {
        return last.of(family).stream().map(LastPoint::region).toList();
    }

    private static Point point(ResultSet row, Duration step) throws SQLException {
        var seconds = Math.max(1, step.toSeconds());
        var first = row.getObject("first_at", OffsetDateTime.class).toInstant();
        return new Point(
                row.getString("region"),
                Instant.ofEpochSecond(Math.floorDiv(first.getEpochSecond(), seconds) * seconds),
                row.getLong("read_count"),
                row.getLong("hits"),
                row.getLong("misses"),
                row.getLong("sampled_reads"),
                row.getLong("stale_reads"),
                row.getObject("staleness_p95_s", Double.class),
                row.getObject("hit_p95_ms", Double.class),
                row.getObject("origin_p95_ms", Double.class),
                row.getObject("invalidations", Long.class),
                row.getObject("dlq_depth", Long.class));
    }
}
