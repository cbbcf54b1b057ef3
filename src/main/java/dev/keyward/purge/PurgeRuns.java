package dev.keyward.purge;

import dev.keyward.purge.engine.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works on which purge. All times here are the database's, so that consoles need not agree on the hour. */
@Component
class PurgeRuns {
    private final JdbcClient jdbc;
    private final Turns turns;

    PurgeRuns(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Readies a purge to be scanned from the beginning; counts of earlier runs stay. */
    void begin(PurgeId purge) {
        var again = jdbc.sql("""
                update purge_run set step = 0, scan_cursor = '0', server_run_id = null, attempt = 0, met = 0,
                    failing_since = null, next_at = null, matched_before = matched where purge = ?""").param(purge.value()).update();
        if (again == 0) {
            jdbc.sql("""
                    insert into purge_run (purge, lease_epoch, step, scan_cursor, scanned, matched, deleted,
                        foreign_kept, ambiguous_kept, errors, attempt, matched_before)
                    values (?, 0, 0, '0', 0, 0, 0, 0, 0, 0, 0, 0)""").param(purge.value()).update();
        }
    }

    /** Lets a paused run be taken up at once, whatever it was waiting for. */
    void wake(PurgeId purge) {
        jdbc.sql("update purge_run set next_at = null, attempt = 0, failing_since = null where purge = ?")
                .param(purge.value())
                .update();
    }

    /**
     * Takes the next purge that nobody works on, at most one a keyspace. Whichever keyspace was served least goes
     * first, so that many purges of one do not keep the others waiting.
     */
    @Transactional
    public Optional<Claim> claim(String owner) {
        return next().isEmpty() ? Optional.empty() : inTurn(owner);
    }

    /** Whether there is a purge that somebody could work on at once. */
    boolean waiting() {
        return next().isPresent();
    }

    /** One console after the other, so that two of them never take two purges of one keyspace. */
    private Optional<Claim> inTurn(String owner) {
        jdbc.sql("select id from purge_queue where id = 1 for update")
                .query(Integer.class)
                .single();
        var waiting = next();
        var claimed = waiting.flatMap(purge -> claim(purge.purge(), owner));
        if (claimed.isPresent()) {
            turns.taken(waiting.orElseThrow().keyspace());
        }
        return claimed;
    }

    private record Waiting(PurgeId purge, String keyspace) {}

    private Optional<Waiting> next() {
        return jdbc.sql("""
                select u.purge, r.keyspace from purge_run u join purge_request r on r.id = u.purge
                left join purge_turn t on t.keyspace = r.keyspace
                where r.state = 'RUNNING'
                  and (u.lease_owner is null or u.lease_until < current_timestamp)
                  and (u.next_at is null or u.next_at <= current_timestamp)
                  and r.keyspace not in (
                    select q.keyspace from purge_run o join purge_request q on q.id = o.purge
                    where o.lease_owner is not null and o.lease_until >= current_timestamp)
                order by coalesce(t.served_millis, 0), r.started_at, r.id fetch first 1 rows only""")
                .query((row, n) -> new Waiting(new PurgeId(row.getObject(1, UUID.class)), row.getString(2)))
                .optional();
    }

    private Optional<Claim> claim(PurgeId purge, String owner) {
        var claimed = jdbc.sql("""
                update purge_run set lease_epoch = lease_epoch + 1, lease_owner = ?,
                    lease_until = current_timestamp + interval '15' second
                where purge = ? and (lease_owner is null or lease_until < current_timestamp)""").param(owner).param(purge.value()).update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql("""
                        select lease_epoch, step, scan_cursor, server_run_id,
                            coalesce((select max(n) from purge_batch b where b.purge = u.purge), 0) as last_batch
                        from purge_run u where u.purge = ?""")
                        .param(purge.value())
                        .query((row, n) -> claim(purge, owner, row))
                        .optional();
    }

    private static Claim claim(PurgeId purge, String owner, ResultSet row) throws SQLException {
        return new Claim(
                purge,
                owner,
                row.getLong("lease_epoch"),
                System.nanoTime(),
                new Position(row.getInt("step"), row.getString("scan_cursor")),
                row.getString("server_run_id"),
                row.getLong("last_batch"));
    }

    /** Gives the right back, so that nobody has to wait for the lease. False when somebody else had taken it. */
    boolean release(Claim claim) {
        return givenBack(claim, "lease_owner = null");
    }

    private boolean givenBack(Claim claim, String how) {
        var mine = jdbc.sql("update purge_run set %s where purge = ? and lease_epoch = ? and lease_owner = ?"
                                .formatted(how))
                        .param(claim.purge().value())
                        .param(claim.epoch())
                        .param(claim.owner())
                        .update()
                == 1;
        if (mine) {
            turns.over(claim);
        }
        return mine;
    }

    /** Notes one more failure in a row and gives the right back; empty when somebody else had taken it. */
    Optional<Failing> failed(Claim claim) {
        var noted = givenBack(claim, """
                errors = errors + 1, attempt = attempt + 1, lease_owner = null,
                failing_since = coalesce(failing_since, current_timestamp)""");
        return !noted
                ? Optional.empty()
                : jdbc.sql("select attempt, failing_since, current_timestamp as now_at from purge_run where purge = ?")
                        .param(claim.purge().value())
                        .query((row, n) -> new Failing(
                                row.getInt("attempt"),
                                Columns.required(row, "failing_since"),
                                Columns.required(row, "now_at")))
                        .optional();
    }

    /** Nobody takes it up before then. */
    void postpone(PurgeId purge, Instant until) {
        OffsetDateTime at = Columns.column(until);
        jdbc.sql("update purge_run set next_at = ? where purge = ?")
                .param(at)
                .param(purge.value())
                .update();
    }

    /**
     * A run of failures.
     *
     * @param attempt how many in a row
     */
    record Failing(int attempt, Instant since, Instant now) {}
}
