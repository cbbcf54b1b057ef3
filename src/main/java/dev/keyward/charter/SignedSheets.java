package dev.keyward.charter;

import dev.keyward.ownership.TeamId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All signatures there ever were; none is changed or taken back. */
@Component
class SignedSheets {
    private final JdbcClient jdbc;

    SignedSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the version is in force; keeps it so until the caller's transaction ends. */
    boolean holdsInForce(int charter) {
        return jdbc.sql("select state from charter where number = ? for update")
                .param(charter)
                .query(String.class)
                .optional()
                .filter(CharterState.IN_FORCE.name()::equals)
                .isPresent();
    }

    void add(Signature made) {
        jdbc.sql("insert into charter_signature (charter, team, person, signed_at, text_hash) values (?, ?, ?, ?, ?)")
                .params(
                        made.charter(),
                        made.team().text(),
                        made.person(),
                        made.signedAt().atOffset(ZoneOffset.UTC),
                        made.textHash())
                .update();
    }

    /** By team. */
    List<Signature> of(int charter) {
        return jdbc.sql("select * from charter_signature where charter = ? order by team")
                .param(charter)
                .query((row, n) -> new Signature(
                        row.getInt("charter"),
                        new TeamId(row.getString("team")),
                        row.getString("person"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        row.getString("text_hash")))
                .list();
    }
}
