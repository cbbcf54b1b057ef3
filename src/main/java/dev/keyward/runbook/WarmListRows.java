package dev.keyward.runbook;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.redis.KeyHeat.Measure;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.warm.WarmKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Warm lists as they are kept. */
@Component
class WarmListRows {
    private static final String COLUMNS =
            "id, incident, family, keyspace, measure, seen, complete, kept, sampled_by, sampled_at";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WarmListRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(WarmList list, WarmKeys keys) {
        jdbc.sql("""
                insert into warm_list (id, incident, family, keyspace, measure, seen, complete, kept, sampled_by,
                    sampled_at, key_names) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        list.id().value(),
                        list.incident(),
                        list.family().text(),
                        list.keyspace(),
                        list.measure().name(),
                        list.seen(),
                        list.complete(),
                        list.kept(),
                        list.sampledBy(),
                        list.sampledAt().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(keys))
                .update();
    }

    /** The newest first. */
    List<WarmList> of(IncidentNumber incident) {
        return jdbc.sql("select " + COLUMNS + " from warm_list where incident = ? order by sampled_at desc, id desc")
                .param(incident.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<WarmList> one(WarmListId id) {
        return jdbc.sql("select " + COLUMNS + " from warm_list where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Empty when the names were forgotten. */
    Optional<WarmKeys> keys(WarmListId id) {
        return jdbc.sql("select key_names from warm_list where id = ? and key_names is not null")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, WarmKeys.class));
    }

    /** Names of keys are sensitive, so they do not stay. */
    int forget(Instant before) {
        return jdbc.sql("update warm_list set key_names = null where key_names is not null and sampled_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WarmList read(ResultSet row) throws SQLException {
        return new WarmList(
                new WarmListId(row.getObject("id", UUID.class)),
                row.getInt("incident"),
                new FamilyId(row.getString("family")),
                row.getString("keyspace"),
                Measure.valueOf(row.getString("measure")),
                row.getLong("seen"),
                row.getBoolean("complete"),
                row.getInt("kept"),
                row.getString("sampled_by"),
                row.getObject("sampled_at", OffsetDateTime.class).toInstant());
    }
}
