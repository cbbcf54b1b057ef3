package dev.keyward.stewardship;

import dev.keyward.audit.StoryLine;
import dev.keyward.kernel.Identifier;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was ever attested. */
@Component
class Attestations {
    private static final TypeReference<List<StoryLine>> LINES = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    Attestations(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    void add(Attestation made) {
        jdbc.sql("""
                insert into attestation (id, family, team, person, attested_at, expires_at, statement_hash, changes_seen)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Identifier.next(made.attestedAt().toEpochMilli()),
                        made.family().text(),
                        made.team().text(),
                        made.person(),
                        made.attestedAt().atOffset(ZoneOffset.UTC),
                        made.expiresAt().atOffset(ZoneOffset.UTC),
                        made.statementHash(),
                        json.writeValueAsString(made.changesSeen()))
                .update();
        events.publishEvent(new AnswersChanged(made.family()));
    }

    /** The youngest 100 of a family, newest first. */
    List<Attestation> of(FamilyId family) {
        return jdbc.sql("""
                select * from attestation where family = ? order by attested_at desc, id desc
                fetch first 100 rows only""").param(family.text()).query(this::read).list();
    }

    private Attestation read(ResultSet row, int number) throws SQLException {
        return new Attestation(
                new FamilyId(row.getString("family")),
                new TeamId(row.getString("team")),
                row.getString("person"),
                row.getObject("attested_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("statement_hash"),
                json.readValue(row.getString("changes_seen"), LINES));
    }
}
