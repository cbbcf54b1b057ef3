package dev.keyward.review;

import dev.keyward.kernel.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed, byte for byte. There is one statement that writes, and it adds (domain.md I13). */
@Component
class ReviewSnapshots {
    private final JdbcClient jdbc;

    ReviewSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sha256 of the document in UTF-8, as it was signed */
    record Stored(String document, String sha256) {}

    void add(ReviewId review, Stored snapshot, Instant at) {
        try {
            jdbc.sql("insert into review_snapshot (review, document, sha256, taken_at) values (?, ?, ?, ?)")
                    .params(review.value(), snapshot.document(), snapshot.sha256(), at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException signed) {
            throw Refused.stale("The review");
        }
    }

    Optional<Stored> of(ReviewId review) {
        return jdbc.sql("select document, sha256 from review_snapshot where review = ?")
                .param(review.value())
                .query((row, n) -> new Stored(row.getString("document"), row.getString("sha256")))
                .optional();
    }
}
