package dev.keyward.measurement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row about pulling; of two consoles the one that claims it pulls. */
@Component
class PullRows {
    private final JdbcClient jdbc;

    PullRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean claim(Instant now, Duration hold) {
        return jdbc.sql("update measurement_pull set claimed_until = ?, tried_at = ?"
                                + " where id = 1 and (claimed_until is null or claimed_until <= ?)")
                        .params(MeasurementRows.utc(now.plus(hold)), MeasurementRows.utc(now), MeasurementRows.utc(now))
                        .update()
                == 1;
    }

    void succeeded(Instant until, Instant now, int accepted, int ignored) {
        jdbc.sql("update measurement_pull set claimed_until = null, problem = null, pulled_until = ?,"
                        + " succeeded_at = ?, accepted = ?, ignored = ? where id = 1")
                .params(MeasurementRows.utc(until), MeasurementRows.utc(now), accepted, ignored)
                .update();
    }

    void failed(String problem) {
        jdbc.sql("update measurement_pull set claimed_until = null, problem = ? where id = 1")
                .param(problem)
                .update();
    }

    PullState state(String place, Duration every) {
        return jdbc.sql("select * from measurement_pull where id = 1")
                .query((row, n) -> new PullState(
                        place,
                        every,
                        instant(row, "pulled_until"),
                        instant(row, "tried_at"),
                        instant(row, "succeeded_at"),
                        row.getInt("accepted"),
                        row.getInt("ignored"),
                        row.getString("problem")))
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
