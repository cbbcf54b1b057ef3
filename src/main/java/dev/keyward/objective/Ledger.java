package dev.keyward.objective;

import dev.keyward.objective.budget.Span;
import dev.keyward.objective.budget.Tally;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was measured, an hour a row. */
@Component
class Ledger {
    private static final String SUMS = "sum(sampled) as sampled, sum(stale) as stale, sum(covered) as covered,"
            + " sum(judged) as judged, sum(bad) as bad, sum(nano_ratio) as nano_ratio";
    private static final String WITHIN = " from objective_hour where family = :family and region = :region"
            + " and hour_at >= :from and hour_at < :to";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Ledger(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param firstAt when the first measurement of the hour began */
    record Hour(Instant at, Tally tally, Instant firstAt) {}

    /** The sum of the hours that begin in a stretch of time. */
    Tally sum(FamilyId family, String region, Span hours) {
        return asked("select " + SUMS + WITHIN, family, region, hours)
                .query((row, n) -> tally(row))
                .single();
    }

    /** The hours themselves, in order. */
    List<Hour> hours(FamilyId family, String region, Span hours) {
        return asked("select *" + WITHIN + " order by hour_at", family, region, hours)
                .query((row, n) -> new Hour(instant(row, "hour_at"), tally(row), instant(row, "first_at")))
                .list();
    }

    /** When the first measurement that is still in the ledger began. */
    Optional<Instant> firstAt(FamilyId family, String region) {
        return jdbc.sql("select first_at from objective_hour where family = ? and region = ?"
                        + " order by hour_at fetch first 1 row only")
                .param(family.text())
                .param(region)
                .query((row, n) -> instant(row, "first_at"))
                .optional();
    }

    /** Puts these hours in place of all that was there. */
    void replace(FamilyId family, String region, Span hours, List<Hour> counted) {
        asked("delete" + WITHIN, family, region, hours).update();
        batches.batchUpdate(
                "insert into objective_hour (family, region, hour_at, sampled, stale, covered, judged, bad, nano_ratio,"
                        + " first_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                counted.stream().map(hour -> row(family, region, hour)).toList());
    }

    /** Forgets what lies before every window there can be. */
    int forget(Instant before) {
        return jdbc.sql("delete from objective_hour where hour_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Object[] row(FamilyId family, String region, Hour hour) {
        var tally = hour.tally();
        return new Object[] {
            family.text(),
            region,
            hour.at().atOffset(ZoneOffset.UTC),
            tally.sampled(),
            tally.stale(),
            tally.covered(),
            tally.judged(),
            tally.bad(),
            tally.nanoRatio(),
            hour.firstAt().atOffset(ZoneOffset.UTC)
        };
    }

    private JdbcClient.StatementSpec asked(String sql, FamilyId family, String region, Span hours) {
        return jdbc.sql(sql)
                .param("family", family.text())
                .param("region", region)
                .param("from", hours.from().atOffset(ZoneOffset.UTC))
                .param("to", hours.to().atOffset(ZoneOffset.UTC));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("sampled"),
                row.getLong("stale"),
                row.getLong("covered"),
                row.getLong("judged"),
                row.getLong("bad"),
                row.getLong("nano_ratio"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
