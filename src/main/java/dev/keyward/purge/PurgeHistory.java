package dev.keyward.purge;

import dev.keyward.security.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How runs of a family went that came to their end, to compare the next one with. */
@Service
public class PurgeHistory {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    PurgeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One run that came to its end.
     *
     * @param took from its start to its end, pauses and retries included
     */
    public record Past(PurgeId purge, Instant finishedAt, long scanned, long deleted, Duration took) {
        /** Keys deleted a second, from the start to the end. */
        public long keysPerSecond() {
            return Math.round(deleted * 1_000.0 / Math.max(1, took.toMillis()));
        }
    }

    /** At most the last twenty, the latest first. */
    @SignedIn
    public List<Past> of(String family) {
        return jdbc.sql("""
                select r.id, r.started_at, r.finished_at, u.scanned, u.deleted
                from purge_request r join purge_run u on u.purge = r.id
                where r.state in ('COMPLETED', 'PARTIAL') and r.families like :family escape '!'
                  and r.started_at is not null and r.finished_at is not null
                order by r.finished_at desc, r.id fetch first :most rows only""")
                .param("family", Columns.holding(family))
                .param("most", MOST)
                .query((row, n) -> past(row))
                .list();
    }

    private static Past past(ResultSet row) throws SQLException {
        var finished = Columns.required(row, "finished_at");
        return new Past(
                new PurgeId(row.getObject("id", UUID.class)),
                finished,
                row.getLong("scanned"),
                row.getLong("deleted"),
                Duration.between(Columns.required(row, "started_at"), finished));
    }
}
