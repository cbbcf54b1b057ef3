package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads reviews for lists, without their agendas. */
@Component
class ReviewList {
    private static final String COLUMNS = """
            select r.id, r.version, r.quarter, r.domain, r.state, r.ends_at, r.due_at, r.points, r.calls, r.level_now,
              r.level_before, r.signed_by, r.signed_at,
              (select count(*) from review_decision d where d.review = r.id) as decided
            from review r""";

    /** What can still be signed by its end; then what was missed; then what is signed, the latest quarter first. */
    private static final String WORST_FIRST = " order by case state when 'MISSED' then 1 when 'SIGNED' then 2 when"
            + " 'CLOSED' then 3 else 0 end, case when state in ('SCHEDULED', 'PREPARED', 'IN_PROGRESS') then due_at end,"
            + " quarter desc, calls desc, domain";

    private final JdbcClient jdbc;

    ReviewList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewSummary> page(ReviewFilter filter, long offset, int limit) {
        return jdbc.sql(COLUMNS + " where " + where(filter) + WORST_FIRST
                        + " offset :offset rows fetch next :limit rows only")
                .params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(ReviewFilter filter) {
        return jdbc.sql("select count(*) from review r where " + where(filter))
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    List<String> quarters() {
        return jdbc.sql("select distinct quarter from review order by quarter desc")
                .query((row, n) -> String.valueOf(row.getString("quarter")))
                .list();
    }

    private static String where(ReviewFilter filter) {
        return "1 = 1"
                + (filter.quarter() == null ? "" : " and quarter = :quarter")
                + (filter.domain() == null ? "" : " and domain = :domain")
                + (filter.states().isEmpty() ? "" : " and state in (:states)")
                + (filter.text() == null ? "" : " and domain like :text escape '!'");
    }

    private static Map<String, Object> params(ReviewFilter filter) {
        var params = new HashMap<String, Object>();
        if (filter.quarter() != null) {
            params.put("quarter", filter.quarter());
        }
        if (filter.domain() != null) {
            params.put("domain", filter.domain().text());
        }
        if (!filter.states().isEmpty()) {
            params.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.text() != null) {
            var text = filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            params.put("text", "%" + text + "%");
        }
        return params;
    }

    private static ReviewSummary read(ResultSet row) throws SQLException {
        return new ReviewSummary(
                new ReviewId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("quarter"),
                new DomainId(row.getString("domain")),
                ReviewState.valueOf(row.getString("state")),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("points"),
                row.getInt("calls"),
                row.getInt("decided"),
                row.getObject("level_now", Integer.class),
                row.getObject("level_before", Integer.class),
                row.getString("signed_by"),
                instant(row));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("signed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
