package dev.keyward.finding;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Surveyed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table behind the log; what many families need is written in one batch. */
@Component
class FindingRows {
    private static final String OPEN = "select * from lint_finding where resolved_at is null";
    private static final int LONGEST = 1_000;

    /** More names than a statement should carry. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FindingRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row for each rule and field; the gravest of several messages. */
    record Place(String family, String ruleId, String field) {}

    record Row(UUID id, Place place, String severity, String message, String owner) {
        boolean says(Finding finding, Surveyed family) {
            return severity.equals(finding.severity().name())
                    && message.equals(cut(finding.message()))
                    && owner.equals(family.owner().text());
        }
    }

    /** What a rule says about a family at a place. */
    record Said(Place place, Surveyed family, Finding finding) {}

    List<Row> open() {
        return jdbc.sql(OPEN).query((row, n) -> row(row)).list();
    }

    List<Row> open(Collection<String> families) {
        if (families.size() > MANY) {
            return open().stream()
                    .filter(row -> families.contains(row.place().family()))
                    .toList();
        }
        return jdbc.sql(OPEN + " and family in (:families)")
                .param("families", families)
                .query((row, n) -> row(row))
                .list();
    }

    /** When the open findings of a family were first seen, by rule and field. */
    Map<String, Instant> firstSeen(FamilyId family) {
        return jdbc
                .sql("select rule_id, field, min(first_seen) as since from lint_finding"
                        + " where resolved_at is null and family = ? group by rule_id, field")
                .param(family.text())
                .query((row, n) -> Map.entry(
                        row.getString("rule_id") + "@" + row.getString("field"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(List<Said> fresh, Instant now) {
        batches.batchUpdate(
                "insert into lint_finding (id, family, owner, rule_id, field, severity, message, first_seen, last_seen)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh.stream()
                        .map(said -> new Object[] {
                            Identifier.next(now.toEpochMilli()),
                            said.place().family(),
                            said.family().owner().text(),
                            said.place().ruleId(),
                            said.place().field(),
                            said.finding().severity().name(),
                            cut(said.finding().message()),
                            now.atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    void change(Map<UUID, Said> changed) {
        batches.batchUpdate(
                "update lint_finding set severity = ?, message = ?, owner = ? where id = ?",
                changed.entrySet().stream()
                        .map(entry -> new Object[] {
                            entry.getValue().finding().severity().name(),
                            cut(entry.getValue().finding().message()),
                            entry.getValue().family().owner().text(),
                            entry.getKey()
                        })
                        .toList());
    }

    void resolve(List<Row> mended, Instant now) {
        batches.batchUpdate(
                "update lint_finding set resolved_at = ? where id = ?",
                mended.stream()
                        .map(row -> new Object[] {now.atOffset(ZoneOffset.UTC), row.id()})
                        .toList());
    }

    void seenAgain(Instant now) {
        jdbc.sql("update lint_finding set last_seen = ? where resolved_at is null")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Many at once were new or changed: the night will see them again. */
    void seenAgain(Collection<String> families, Instant now) {
        if (families.size() > MANY) {
            return;
        }
        jdbc.sql("update lint_finding set last_seen = :now where resolved_at is null and family in (:families)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("families", families)
                .update();
    }

    private static String cut(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Place(row.getString("family"), row.getString("rule_id"), row.getString("field")),
                row.getString("severity"),
                row.getString("message"),
                row.getString("owner"));
    }
}
