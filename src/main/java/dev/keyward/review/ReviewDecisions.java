package dev.keyward.review;

import dev.keyward.postmortem.ActionId;
import dev.keyward.review.agenda.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions of reviews; written only while the caller holds an open review by its version. */
@Component
class ReviewDecisions {
    private final JdbcClient jdbc;

    ReviewDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Decision> of(ReviewId review) {
        return jdbc.sql("select * from review_decision where review = ? order by decided_at, item")
                .param(review.value())
                .query((row, n) -> read(row))
                .list();
    }

    void put(ReviewId review, Decision made) {
        drop(review, made.item());
        var action = made.action();
        jdbc.sql("""
                insert into review_decision (review, item, outcome, as_proposed, reason, person, decided_at, action)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(review.value())
                .param(made.item())
                .param(made.outcome().name())
                .param(made.asProposed())
                .param(made.reason())
                .param(made.person())
                .param(made.decidedAt().atOffset(ZoneOffset.UTC))
                .param(action == null ? null : action.value())
                .update();
    }

    void drop(ReviewId review, String item) {
        jdbc.sql("delete from review_decision where review = ? and item = ?")
                .params(review.value(), item)
                .update();
    }

    private static Decision read(ResultSet row) throws SQLException {
        var action = row.getObject("action", UUID.class);
        return new Decision(
                row.getString("item"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("as_proposed"),
                row.getString("reason"),
                row.getString("person"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                action == null ? null : new ActionId(action));
    }
}
