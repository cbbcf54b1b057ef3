package dev.keyward.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works on which scan, and how far it is. All times are the database's, so that consoles need not agree on the hour. */
@Component
class ScanRuns {
    private static final String MINE = " where scan = ? and lease_epoch = ? and lease_owner = ?";

    private final JdbcClient jdbc;

    ScanRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the run itself remembers. */
    record Memory(@Nullable String register, int startedOver, long spentMillis) {}

    /** Takes the scan that nobody works on and that has waited longest. */
    @Transactional
    public Optional<ScanClaim> claim(String owner) {
        return jdbc.sql("""
                select r.scan from discovery_run r join discovery_scan s on s.id = r.scan
                where s.state in ('QUEUED', 'RUNNING')
                  and (r.lease_owner is null or r.lease_until < current_timestamp)
                  and (r.next_at is null or r.next_at <= current_timestamp)
                order by s.requested_at, s.id fetch first 1 rows only""")
                .query((row, n) -> new ScanId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(scan -> claim(scan, owner));
    }

    private Optional<ScanClaim> claim(ScanId scan, String owner) {
        var claimed = jdbc.sql("""
                update discovery_run set lease_epoch = lease_epoch + 1, lease_owner = ?,
                    lease_until = current_timestamp + interval '15' second
                where scan = ? and (lease_owner is null or lease_until < current_timestamp)""").params(owner, scan.value()).update();
        if (claimed == 0) {
            return Optional.empty();
        }
        var running = jdbc.sql("""
                update discovery_scan set state = 'RUNNING', started_at = coalesce(started_at, current_timestamp)
                where id = ? and state in ('QUEUED', 'RUNNING')""").param(scan.value()).update();
        if (running == 0) {
            jdbc.sql("update discovery_run set lease_owner = null where scan = ?")
                    .param(scan.value())
                    .update();
            return Optional.empty();
        }
        return jdbc.sql("select lease_epoch from discovery_run where scan = ?")
                .param(scan.value())
                .query((row, n) -> new ScanClaim(scan, owner, row.getLong(1)))
                .optional();
    }

    Memory memory(ScanClaim claim) {
        return jdbc.sql("select register, started_over, spent_millis from discovery_run where scan = ?")
                .param(claim.scan().value())
                .query((row, n) -> new Memory(row.getString(1), row.getInt(2), row.getLong(3)))
                .single();
    }

    /** What a run begins with; false when another worker has taken over. */
    boolean prepare(ScanClaim claim, String register, int startedOver, long keys) {
        return mine(
                claim,
                "update discovery_run set register = ?, started_over = ?, keys_in_keyspace = ?",
                register,
                startedOver,
                keys);
    }

    /** Prolongs the lease and writes how far it is; false when another worker has taken over. */
    boolean progress(ScanClaim claim, long seen, long sampled, long spentMillis) {
        return mine(claim, """
                update discovery_run set lease_until = current_timestamp + interval '15' second, attempt = 0,
                    failing_since = null, keys_seen = ?, keys_sampled = ?, spent_millis = ?""", seen, sampled, spentMillis);
    }

    boolean stillRunning(ScanId scan) {
        return jdbc.sql("select count(*) from discovery_scan where id = ? and state = 'RUNNING'")
                        .param(scan.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Gives the right back, so that nobody has to wait for the lease. */
    boolean release(ScanClaim claim) {
        return mine(claim, "update discovery_run set lease_owner = null");
    }

    /** Notes one more failure in a row and lets nobody try before some time has passed; empty when it is not its own. */
    Optional<Failing> failed(ScanClaim claim) {
        var noted = mine(claim, """
                update discovery_run set attempt = attempt + 1, lease_owner = null,
                    failing_since = coalesce(failing_since, current_timestamp)""");
        return noted
                ? jdbc.sql(
                                "select attempt, failing_since, current_timestamp as now_at from discovery_run where scan = ?")
                        .param(claim.scan().value())
                        .query((row, n) -> new Failing(
                                row.getInt("attempt"),
                                row.getObject("failing_since", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("now_at", OffsetDateTime.class).toInstant()))
                        .optional()
                : Optional.empty();
    }

    /** @param attempt how many in a row */
    record Failing(int attempt, Instant since, Instant now) {
        Duration length() {
            return Duration.between(since, now);
        }
    }

    void postpone(ScanId scan, Instant until) {
        jdbc.sql("update discovery_run set next_at = ? where scan = ?")
                .params(ScanRows.column(until), scan.value())
                .update();
    }

    private boolean mine(ScanClaim claim, String update, Object... values) {
        return jdbc.sql(update + MINE)
                        .params(values)
                        .params(claim.scan().value(), claim.epoch(), claim.owner())
                        .update()
                == 1;
    }
}
