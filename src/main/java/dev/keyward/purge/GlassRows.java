package dev.keyward.purge;

import dev.keyward.purge.Glass.Review;
import dev.keyward.purge.Glass.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Broken glass as it is kept: added once, reviewed once. */
@Component
class GlassRows {
    private static final String READ =
            "select g.*, r.families from purge_glass g join purge_request r on r.id = g.purge where ";
    private static final String WAITS = "g.reviewed_by is null and g.broken_by <> ? and g.requester <> ?";

    private final JdbcClient jdbc;

    GlassRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Glass glass, String scopeHash) {
        jdbc.sql("""
                insert into purge_glass (id, purge, requester, broken_by, reason, incident, scope_hash, planned_keys,
                    broken_at, review_due) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        glass.id(),
                        glass.purge().value(),
                        glass.requester(),
                        glass.brokenBy(),
                        glass.reason(),
                        glass.incident(),
                        scopeHash,
                        glass.keys(),
                        Columns.column(glass.brokenAt()),
                        Columns.column(glass.reviewDue()))
                .update();
    }

    /** False when somebody else was faster. */
    boolean review(UUID id, Review review) {
        return jdbc.sql("""
                        update purge_glass set reviewed_by = ?, reviewed_at = ?, verdict = ?, remark = ?
                        where id = ? and reviewed_by is null""")
                        .params(
                                review.reviewer(),
                                Columns.column(review.at()),
                                review.verdict().name(),
                                review.remark(),
                                id)
                        .update()
                == 1;
    }

    /** The latest of a purge. */
    Optional<Glass> of(PurgeId purge) {
        return jdbc.sql(READ + "g.purge = ? order by g.broken_at desc fetch first 1 rows only")
                .param(purge.value())
                .query((row, n) -> glass(row))
                .optional();
    }

    /** Those of a stretch of time, the latest first; {@code to} is not in it. */
    List<Glass> between(Instant from, Instant to) {
        return jdbc.sql(READ + "g.broken_at >= ? and g.broken_at < ? order by g.broken_at desc, g.id")
                .params(Columns.column(from), Columns.column(to))
                .query((row, n) -> glass(row))
                .list();
    }

    /** Those that this person has to look at, the oldest first. */
    List<Glass> waitingFor(String person, int most) {
        return jdbc.sql(READ + WAITS + " order by g.broken_at, g.id fetch first ? rows only")
                .params(person, person, most)
                .query((row, n) -> glass(row))
                .list();
    }

    long countWaitingFor(String person) {
        return jdbc.sql("select count(*) from purge_glass g where " + WAITS)
                .params(person, person)
                .query(Long.class)
                .single();
    }

    private static Glass glass(ResultSet row) throws SQLException {
        return new Glass(
                row.getObject("id", UUID.class),
                new PurgeId(row.getObject("purge", UUID.class)),
                List.of(row.getString("families").strip().split(" ")),
                row.getString("requester"),
                row.getString("broken_by"),
                row.getString("reason"),
                row.getString("incident"),
                row.getLong("planned_keys"),
                Columns.required(row, "broken_at"),
                Columns.required(row, "review_due"),
                reviewed(row));
    }

    private static @Nullable Review reviewed(ResultSet row) throws SQLException {
        var reviewer = row.getString("reviewed_by");
        return reviewer == null
                ? null
                : new Review(
                        reviewer,
                        Columns.required(row, "reviewed_at"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("remark"));
    }
}
