package dev.keyward.purge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far runs have come, read from what their workers committed. */
@Component
class PurgeProgress {
    private final JdbcClient jdbc;

    PurgeProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Run of(PurgeId purge) {
        return jdbc.sql("""
                select u.scanned, u.matched, u.deleted, u.foreign_kept, u.ambiguous_kept, u.met, u.errors, u.attempt, u.next_at,
                    u.ping_micros, u.slowed_by,
                    coalesce((select sum(b.planned) from purge_batch b
                              where b.purge = u.purge and b.deleted is null), 0) as unanswered
                from purge_run u where u.purge = ?""")
                .param(purge.value())
                .query((row, n) -> run(row))
                .optional()
                .orElse(Run.NONE);
    }

    private static Run run(ResultSet row) throws SQLException {
        var deleted = row.getLong("deleted");
        var progress = new Progress(
                row.getLong("scanned"),
                row.getLong("matched"),
                deleted,
                deleted + row.getLong("unanswered"),
                row.getLong("foreign_kept"),
                row.getLong("ambiguous_kept"),
                row.getLong("met"),
                row.getLong("errors"));
        return new Run(
                progress,
                row.getInt("attempt"),
                Columns.instant(row, "next_at"),
                row.getObject("ping_micros", Long.class),
                row.getString("slowed_by"));
    }

    /**
     * The part of a purge that its worker writes.
     *
     * @param attempts failures in a row
     */
    record Run(
            Progress progress,
            int attempts,
            @Nullable Instant nextAt,
            @Nullable Long pingMicros,
            @Nullable String slowedBy) {
        static final Run NONE = new Run(Progress.NONE, 0, null, null, null);
    }
}
