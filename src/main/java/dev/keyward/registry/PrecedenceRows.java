package dev.keyward.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PrecedenceRows {
    private static final String COLUMNS = "select general, specific, reason, recorded_by, recorded_at";
    private final JdbcClient jdbc;

    PrecedenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all families of a keyspace, live or not. */
    Set<Precedence.Pair> of(String keyspace) {
        return jdbc
                .sql("select p.general, p.specific from family_precedence p join family f on f.name = p.general"
                        + " where f.keyspace = ?")
                .param(keyspace)
                .query((row, n) -> new Precedence.Pair(new FamilyId(row.getString(1)), new FamilyId(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those in which the family yields or is yielded to. */
    List<Precedence> about(FamilyId family) {
        return jdbc.sql(COLUMNS + " from family_precedence where general = :family or specific = :family"
                        + " order by general, specific")
                .param("family", family.text())
                .query((row, n) -> precedence(row))
                .list();
    }

    Optional<Precedence> find(FamilyId general, FamilyId specific) {
        return jdbc.sql(COLUMNS + " from family_precedence where general = ? and specific = ?")
                .params(general.text(), specific.text())
                .query((row, n) -> precedence(row))
                .optional();
    }

    void insert(Precedence row) {
        jdbc.sql("insert into family_precedence (general, specific, reason, recorded_by, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        row.general().text(),
                        row.specific().text(),
                        row.reason(),
                        row.recordedBy(),
                        row.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(FamilyId general, FamilyId specific) {
        jdbc.sql("delete from family_precedence where general = ? and specific = ?")
                .params(general.text(), specific.text())
                .update();
    }

    private static Precedence precedence(ResultSet row) throws SQLException {
        return new Precedence(
                new FamilyId(row.getString("general")),
                new FamilyId(row.getString("specific")),
                row.getString("reason"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
