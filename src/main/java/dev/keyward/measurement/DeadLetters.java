package dev.keyward.measurement;

import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dead-letter queues that are not empty, as their families last reported them. */
@Component
public class DeadLetters {
    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param depth invalidations that failed for good; @param at the start of the bucket that reported it */
    public record Queue(FamilyId family, String region, long depth, Instant at) {}

    /** The deepest first, of what was reported since a moment. */
    public List<Queue> waiting(Instant since, int most) {
        return jdbc.sql("""
                select l.family, l.region, max(m.dlq_depth) as depth, l.dlq_at from measurement_last l
                join measurement m on m.family = l.family and m.region = l.region and m.bucket_start = l.dlq_at
                where l.dlq_at >= :since and m.dlq_depth > 0 group by l.family, l.region, l.dlq_at
                order by depth desc, l.family, l.region fetch first :most rows only""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Queue(
                        new FamilyId(row.getString("family")),
                        row.getString("region"),
                        row.getLong("depth"),
                        row.getObject("dlq_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
