package dev.keyward.finding;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.registry.StandardsInForce;
import dev.keyward.registry.Surveyed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers since when a rule has spoken about a family, and until when. Writes only what changed. */
@Component
class FindingLog {
    private static final int LONGEST = 1_000;
    private final JdbcClient jdbc;
    private final FamilySurvey survey;
    private final StandardsInForce standards;
    private final InstantSource clock;

    FindingLog(JdbcClient jdbc, FamilySurvey survey, StandardsInForce standards, InstantSource clock) {
        this.jdbc = jdbc;
        this.survey = survey;
        this.standards = standards;
        this.clock = clock;
    }

    /** A row for each rule and field; the gravest of several messages. */
    private record Place(String family, String ruleId, String field) {}

    private record Open(UUID id, Place place, String severity, String message, String owner) {}

    /** After families changed: whatever they have now, in the caller's transaction. */
    void note(Set<FamilyId> families) {
        var now = clock.instant();
        var names = families.stream().map(FamilyId::text).toList();
        var open = jdbc.sql("select * from lint_finding where resolved_at is null and family in (:names)")
                .param("names", names)
                .query((row, n) -> open(row))
                .list();
        compare(open, survey.of(families), now);
        jdbc.sql("update lint_finding set last_seen = :now where resolved_at is null and family in (:names)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("names", names)
                .update();
    }

    /** All families, as at night or after a standard took effect, in the caller's transaction. */
    void noteAll() {
        var now = clock.instant();
        var open = jdbc.sql("select * from lint_finding where resolved_at is null")
                .query((row, n) -> open(row))
                .list();
        compare(open, survey.all(), now);
        jdbc.sql("update lint_finding set last_seen = ? where resolved_at is null")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
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

    static String key(Finding finding) {
        return finding.ruleId() + "@" + Objects.requireNonNullElse(finding.field(), "");
    }

    private void compare(List<Open> open, List<Surveyed> families, Instant now) {
        var books = standards.now();
        var left = open.stream().collect(Collectors.groupingBy(Open::place, LinkedHashMap::new, Collectors.toList()));
        for (var family : families) {
            var findings = books.at(family.domain().text(), family.keyspace()).judge(family.facts());
            places(family, findings).forEach((place, finding) -> {
                var known = left.remove(place);
                if (known == null) {
                    insert(place, family, finding, now);
                } else {
                    known.forEach(row -> update(row, family, finding));
                }
            });
        }
        left.values().stream().flatMap(List::stream).forEach(row -> resolve(row, now));
    }

    private static Map<Place, Finding> places(Surveyed family, List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(
                        finding -> new Place(
                                family.name().text(),
                                finding.ruleId(),
                                Objects.requireNonNullElse(finding.field(), "")),
                        finding -> finding,
                        (one, other) -> one.severity().compareTo(other.severity()) <= 0 ? one : other,
                        LinkedHashMap::new));
    }

    private void insert(Place place, Surveyed family, Finding finding, Instant now) {
        jdbc.sql(
                        "insert into lint_finding (id, family, owner, rule_id, field, severity, message, first_seen, last_seen)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Identifier.next(now.toEpochMilli()),
                        place.family(),
                        family.owner().text(),
                        place.ruleId(),
                        place.field(),
                        finding.severity().name(),
                        cut(finding.message()),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void update(Open row, Surveyed family, Finding finding) {
        if (!row.severity().equals(finding.severity().name())
                || !row.message().equals(cut(finding.message()))
                || !row.owner().equals(family.owner().text())) {
            jdbc.sql("update lint_finding set severity = ?, message = ?, owner = ? where id = ?")
                    .params(
                            finding.severity().name(),
                            cut(finding.message()),
                            family.owner().text(),
                            row.id())
                    .update();
        }
    }

    private void resolve(Open row, Instant now) {
        jdbc.sql("update lint_finding set resolved_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), row.id())
                .update();
    }

    private static String cut(String message) {
        return message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    }

    private static Open open(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Open(
                row.getObject("id", UUID.class),
                new Place(row.getString("family"), row.getString("rule_id"), row.getString("field")),
                row.getString("severity"),
                row.getString("message"),
                row.getString("owner"));
    }
}
