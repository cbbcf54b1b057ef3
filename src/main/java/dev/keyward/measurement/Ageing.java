package dev.keyward.measurement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the tables bounded: buckets that grew old become hours, hours that grew old go. Hour by hour, each in a
 * transaction that holds the one row of {@code measurement_ageing}, so that two consoles never roll up the same.
 */
@Component
class Ageing {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ROLL_UP = """
            insert into measurement_hour (family, region, hour_start, read_count, hits, misses, sampled_reads,
                stale_reads, staleness_p95_s, hit_p95_ms, origin_p95_ms, invalidations, dlq_depth, buckets)
            select family, region, cast(:from as timestamp with time zone), sum(read_count), sum(hits), sum(misses),
                sum(sampled_reads), sum(stale_reads), max(staleness_p95_s), max(hit_p95_ms), max(origin_p95_ms),
                sum(invalidations), max(dlq_depth), count(*)
            from measurement where bucket_start >= :from and bucket_start < :to group by family, region""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Retention retention;
    private final InstantSource clock;

    Ageing(JdbcClient jdbc, TransactionTemplate transaction, Retention retention, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.retention = retention;
        this.clock = clock;
    }

    /** Rolls up every hour that is old enough and forgets what is older still. */
    void sweep() {
        var now = clock.instant();
        while (Boolean.TRUE.equals(transaction.execute(status -> rollUpOne(retention.rolledUpBefore(now))))) {
            // The next hour; each is committed for itself, so that nobody waits long.
        }
        transaction.executeWithoutResult(status -> forget(now));
    }

    private boolean rollUpOne(Instant before) {
        jdbc.sql("select id from measurement_ageing where id = 1 for update")
                .query(Integer.class)
                .single();
        var oldest = oldest().filter(start -> start.isBefore(before));
        oldest.ifPresent(this::rollUp);
        return oldest.isPresent();
    }

    private Optional<Instant> oldest() {
        return jdbc.sql("select bucket_start from measurement order by bucket_start fetch first 1 rows only")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .map(start -> start.truncatedTo(ChronoUnit.HOURS));
    }

    private void rollUp(Instant hour) {
        var from = MeasurementRows.utc(hour);
        var to = MeasurementRows.utc(hour.plus(HOUR));
        jdbc.sql(ROLL_UP).param("from", from).param("to", to).update();
        jdbc.sql("delete from measurement where bucket_start >= ? and bucket_start < ?")
                .params(from, to)
                .update();
        jdbc.sql("update measurement_ageing set aged_until = ? where id = 1")
                .param(to)
                .update();
    }

    void forget(Instant now) {
        jdbc.sql("delete from measurement_hour where hour_start < ?")
                .param(MeasurementRows.utc(retention.oldestHour(now)))
                .update();
        jdbc.sql("delete from measurement_lane where reported_until < ?")
                .param(MeasurementRows.utc(retention.rolledUpBefore(now)))
                .update();
        jdbc.sql("delete from measurement_batch where taken_at < ?")
                .param(MeasurementRows.utc(retention.rolledUpBefore(now)))
                .update();
    }
}
