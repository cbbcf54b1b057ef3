package dev.keyward.maturity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When everything was last judged; every computed screen says so. */
@Component
class LastRound {
    private final JdbcClient jdbc;

    LastRound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> at() {
        return jdbc.sql("select all_judged_at from maturity_turn where id = 1 and all_judged_at is not null")
                .query((row, n) ->
                        row.getObject("all_judged_at", OffsetDateTime.class).toInstant())
                .optional();
    }
}
