package dev.keyward.purge;

import dev.keyward.pace.Pace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pace each purge has; its worker asks once a second. */
@Component
class Paces {
    private final JdbcClient jdbc;

    Paces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pace of(PurgeId purge) {
        return jdbc.sql("select pace from purge_pace where purge = ?")
                .param(purge.value())
                .query((row, n) -> Pace.valueOf(row.getString(1)))
                .optional()
                .orElse(Pace.STANDARD);
    }

    void choose(PurgeId purge, Pace pace, @Nullable String reason, String person, Instant now) {
        var known = jdbc.sql(
                        "update purge_pace set pace = ?, reason = ?, changed_by = ?, changed_at = ? where purge = ?")
                .param(pace.name())
                .param(reason)
                .param(person)
                .param(Columns.column(now))
                .param(purge.value())
                .update();
        if (known == 0) {
            jdbc.sql("insert into purge_pace (purge, pace, reason, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                    .param(purge.value())
                    .param(pace.name())
                    .param(reason)
                    .param(person)
                    .param(Columns.column(now))
                    .update();
        }
    }
}
