package dev.keyward.objective;

import dev.keyward.kernel.Identifier;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers that numbers somebody may have seen were counted again, and why (domain.md I16). */
@Component
class Recounts {
    private final JdbcClient jdbc;

    Recounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(FamilyId family, String region, Span hours, String because, Instant now) {
        jdbc.sql("insert into objective_recount (id, family, region, at, from_at, to_at, because)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(Identifier.next(now.toEpochMilli()))
                .param(family.text())
                .param(region)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(hours.from().atOffset(ZoneOffset.UTC))
                .param(hours.to().atOffset(ZoneOffset.UTC))
                .param(because)
                .update();
    }

    /** The latest first. */
    List<Recount> of(FamilyId family, int most) {
        return jdbc.sql("select * from objective_recount where family = ? order by at desc fetch first ? rows only")
                .param(family.text())
                .param(most)
                .query((row, n) -> new Recount(
                        row.getString("region"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("to_at", OffsetDateTime.class).toInstant(),
                        row.getString("because")))
                .list();
    }
}
