package dev.keyward.discovery;

import dev.keyward.pace.Pace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans as they are kept, with the progress that their worker writes beside them. */
@Component
class ScanRows {
    /** All of a scan; what follows it is a condition. */
    static final String SELECT = """
            select s.*, r.keys_in_keyspace, r.keys_seen, r.keys_sampled, r.started_over
            from discovery_scan s join discovery_run r on r.scan = s.id where\s""";

    private final JdbcClient jdbc;

    ScanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another scan of the keyspace is not over */
    void add(Scan scan) {
        jdbc.sql("""
                insert into discovery_scan (id, version, keyspace, kind, state, requested_by, requested_at, budget_keys,
                    budget_seconds, keys_per_second, pace, scheduled, note, active_keyspace)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        scan.id().value(),
                        scan.version(),
                        scan.keyspace(),
                        scan.kind().name(),
                        scan.state().name())
                .params(scan.requestedBy(), column(scan.requestedAt()))
                .param(scan.budget().keys())
                .param(scan.budget().seconds())
                .param(scan.budget().keysPerSecond())
                .params(scan.pace().name(), scan.scheduled())
                .param(scan.note())
                .param(scan.keyspace())
                .update();
        jdbc.sql("""
                insert into discovery_run (scan, lease_epoch, attempt, started_over, spent_millis, keys_in_keyspace,
                    keys_seen, keys_sampled) values (?, 0, 0, 0, 0, 0, 0, 0)""").param(scan.id().value()).update();
    }

    Optional<Scan> find(ScanId id) {
        return jdbc.sql(SELECT + "s.id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The same, and nobody else moves it before the transaction is over. */
    Optional<Scan> held(ScanId id) {
        jdbc.sql("select version from discovery_scan where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** The completed scan of the live keyspace that ended last. */
    Optional<Scan> latest(String keyspace) {
        return latest("s.kind <> 'RDB_FILE'", keyspace);
    }

    /** The file of the keyspace that was read last. */
    Optional<Scan> latestFile(String keyspace) {
        return latest("s.kind = 'RDB_FILE'", keyspace);
    }

    private Optional<Scan> latest(String which, String keyspace) {
        return jdbc.sql(SELECT + which + """
                         and s.keyspace = ? and s.state = 'COMPLETED' order by s.ended_at desc, s.id desc
                        fetch first 1 rows only""")
                .param(keyspace)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Moves it from the state and version it was read in; false when somebody else was first.
     *
     * @param over when it ended; null as long as it has not
     */
    boolean move(Scan before, ScanState to, @Nullable String note, Instant now) {
        if (to == ScanState.QUEUED) {
            jdbc.sql("update discovery_run set next_at = null, attempt = 0, failing_since = null where scan = ?")
                    .param(before.id().value())
                    .update();
        }
        return jdbc.sql("""
                update discovery_scan set state = ?, note = ?, version = version + 1, ended_at = ?, active_keyspace = ?
                where id = ? and version = ? and state = ?""")
                        .param(to.name())
                        .param(note)
                        .param(to.over() ? column(now) : null)
                        .param(to.over() ? null : before.keyspace())
                        .params(
                                before.id().value(),
                                before.version(),
                                before.state().name())
                        .update()
                == 1;
    }

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var moment = row.getObject(name, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static Scan read(ResultSet row) throws SQLException {
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("keyspace"),
                ScanKind.valueOf(row.getString("kind")),
                ScanState.valueOf(row.getString("state")),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                budget(row),
                Pace.valueOf(row.getString("pace")),
                row.getBoolean("scheduled"),
                row.getLong("keys_in_keyspace"),
                row.getLong("keys_seen"),
                row.getLong("keys_sampled"),
                row.getInt("started_over"),
                row.getString("note"));
    }

    private static ScanBudget budget(ResultSet row) throws SQLException {
        return new ScanBudget(
                row.getObject("budget_keys", Long.class),
                row.getObject("budget_seconds", Integer.class),
                row.getObject("keys_per_second", Long.class));
    }
}
