package dev.keyward.purge;

import dev.keyward.purge.PurgeThresholds.Subject;
import dev.keyward.purge.saturation.Thresholds;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thresholds as they are kept. */
@Component
class ThresholdRows {
    private final JdbcClient jdbc;

    ThresholdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PurgeThresholds.Setting of(Subject subject) {
        return jdbc.sql("select * from purge_threshold where subject = ?")
                .param(subject.toString())
                .query((row, n) -> new PurgeThresholds.Setting(read(row), row.getLong("version")))
                .optional()
                .orElse(new PurgeThresholds.Setting(Thresholds.NONE, 0));
    }

    /** What a purge keeps to: the strictest of its keyspace's and its families'. */
    Thresholds of(Scope scope) {
        var subjects = Stream.concat(
                        Stream.of(Subject.keyspace(scope.keyspace())),
                        scope.families().stream().map(ScopedFamily::name).map(Subject::family))
                .map(Subject::toString)
                .distinct()
                .toList();
        return jdbc
                .sql("select * from purge_threshold where subject in (:subjects)")
                .param("subjects", subjects)
                .query((row, n) -> read(row))
                .list()
                .stream()
                .reduce(Thresholds.NONE, Thresholds::and);
    }

    boolean areThereAny() {
        return jdbc.sql("select count(*) from purge_threshold")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** False when somebody else was faster. */
    boolean put(Subject subject, Thresholds wanted, long basedOn, String person, Instant now) {
        return basedOn == 0 ? added(subject, wanted, person, now) : changed(subject, wanted, basedOn, person, now);
    }

    private boolean added(Subject subject, Thresholds wanted, String person, Instant now) {
        return jdbc.sql("""
                        insert into purge_threshold (subject, version, hit_ratio_drop, latency_millis,
                            evictions_per_second, memory_percent, changed_by, changed_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?)""")
                        .param(subject.toString())
                        .param(wanted.hitRatioDrop())
                        .param(wanted.latencyMillis())
                        .param(wanted.evictionsPerSecond())
                        .param(wanted.memoryPercent())
                        .param(person)
                        .param(Columns.column(now))
                        .update()
                == 1;
    }

    private boolean changed(Subject subject, Thresholds wanted, long basedOn, String person, Instant now) {
        return jdbc.sql("""
                        update purge_threshold set version = version + 1, hit_ratio_drop = ?, latency_millis = ?,
                            evictions_per_second = ?, memory_percent = ?, changed_by = ?, changed_at = ?
                        where subject = ? and version = ?""")
                        .param(wanted.hitRatioDrop())
                        .param(wanted.latencyMillis())
                        .param(wanted.evictionsPerSecond())
                        .param(wanted.memoryPercent())
                        .param(person)
                        .param(Columns.column(now))
                        .param(subject.toString())
                        .param(basedOn)
                        .update()
                == 1;
    }

    private static Thresholds read(ResultSet row) throws SQLException {
        return new Thresholds(
                row.getObject("hit_ratio_drop", Integer.class),
                row.getObject("latency_millis", Integer.class),
                row.getObject("evictions_per_second", Integer.class),
                row.getObject("memory_percent", Integer.class));
    }
}
