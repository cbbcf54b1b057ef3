package dev.keyward.objective;

import dev.keyward.kernel.Identifier;
import dev.keyward.objective.budget.Ruleset;
import dev.keyward.objective.budget.Span;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has to be counted again. Marks are only added, so that those who measure never wait for each other. */
@Component
class DirtyHours {
    /** In place of a region: the standings are out of date, the counts are not. */
    static final String NONE = "";

    /** In place of a region: whichever has something to count. */
    static final String ALL = "*";

    private static final int FEW = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final InstantSource clock;

    DirtyHours(JdbcClient jdbc, JdbcTemplate batches, InstantSource clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** @param because ends the sentence "counted again because ..." */
    record Mark(UUID id, FamilyId family, String region, Span span, Instant markedAt, String because) {
        boolean countsIn(String where) {
            return region.equals(ALL) || region.equals(where);
        }

        /** It came after everybody thought that the time was counted. */
        boolean isLate() {
            return span.to().plus(Ruleset.DEFAULT.settling()).isBefore(markedAt);
        }

        private static Mark read(ResultSet row, int number) throws SQLException {
            return new Mark(
                    row.getObject("id", UUID.class),
                    new FamilyId(row.getString("family")),
                    row.getString("region"),
                    new Span(instant(row, "from_at"), instant(row, "to_at")),
                    instant(row, "marked_at"),
                    row.getString("because"));
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }

    /** A part of what somebody measures. */
    record Part(FamilyId family, String region, Span span) {}

    void mark(Collection<Part> parts, String because) {
        var now = clock.instant();
        batches.batchUpdate(
                "insert into objective_dirty (id, family, region, from_at, to_at, marked_at, because)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                parts.stream()
                        .map(part -> new Object[] {
                            Identifier.next(now.toEpochMilli()),
                            part.family().text(),
                            part.region(),
                            part.span().from().atOffset(ZoneOffset.UTC),
                            part.span().to().atOffset(ZoneOffset.UTC),
                            now.atOffset(ZoneOffset.UTC),
                            because
                        })
                        .toList());
    }

    /** Has the standings of these families judged again, from the counts there are. */
    void judge(Collection<FamilyId> families, String because) {
        var now = clock.instant();
        mark(
                families.stream()
                        .map(family -> new Part(family, NONE, new Span(now, now)))
                        .toList(),
                because);
    }

    /** Has every hour of a family counted again that was counted before. */
    void everything(FamilyId family, String because) {
        var parts = jdbc.sql("select region, min(hour_at) as first_hour, max(hour_at) as last_hour from objective_hour"
                        + " where family = ? group by region")
                .param(family.text())
                .query((row, n) -> new Part(
                        family,
                        row.getString("region"),
                        new Span(
                                Mark.instant(row, "first_hour"),
                                Mark.instant(row, "last_hour").plusSeconds(3_600))))
                .list();
        mark(parts, because);
    }

    /** Families with marks, those that wait longest first. */
    List<FamilyId> families() {
        return jdbc.sql("select family, min(marked_at) as waits from objective_dirty group by family"
                        + " order by waits, family fetch first :few rows only")
                .param("few", FEW)
                .query((row, n) -> new FamilyId(row.getString("family")))
                .list();
    }

    List<Mark> of(FamilyId family) {
        return jdbc.sql("select * from objective_dirty where family = ? order by marked_at")
                .param(family.text())
                .query(Mark::read)
                .list();
    }

    void done(Collection<Mark> marks) {
        batches.batchUpdate(
                "delete from objective_dirty where id = ?",
                marks.stream().map(mark -> new Object[] {mark.id()}).toList());
    }
}
