package dev.keyward.maturity;

import dev.keyward.kernel.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The roll-ups of domains and of the organisation: the only place that writes them, and appends only. */
@Component
class GroupRows {
    static final String ORGANISATION = "organisation";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    GroupRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A stored roll-up.
     *
     * @param level null when it was not assessed
     */
    record Group(
            String name,
            Instant asOf,
            @Nullable Integer level,
            @Nullable Integer before,
            int ruleset,
            String report) {}

    Optional<Group> latest(Scope scope, String name, Instant at) {
        return jdbc.sql("""
                select * from group_assessment where scope = ? and name = ? and as_of <= ?
                order by as_of desc, id desc fetch first 1 row only""")
                .params(scope.name(), name, at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .optional();
    }

    /** The latest of every domain, by name. */
    List<Group> domains(Instant at) {
        return jdbc.sql("""
                select g.* from group_assessment g where g.scope = 'DOMAIN' and g.id = (
                  select h.id from group_assessment h where h.scope = 'DOMAIN' and h.name = g.name and h.as_of <= ?
                  order by h.as_of desc, h.id desc fetch first 1 row only)
                order by g.name""")
                .param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those whose level differs from the one before, the latest first. */
    List<Group> moves(Scope scope, Instant from, Instant to) {
        return jdbc.sql("""
                select * from group_assessment where scope = ? and as_of > ? and as_of <= ?
                  and coalesce(level_reached, -1) <> coalesce(level_before, -1) order by as_of desc, id desc""")
                .params(scope.name(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> read(row))
                .list();
    }

    /** Appends a report unless it says what the latest one says, or comes too late to be the latest. */
    boolean append(Scope scope, String name, Instant at, @Nullable Integer level, int ruleset, Object report) {
        var before = latest(scope, name, NEVER);
        var text = json.writeValueAsString(report);
        if (before.filter(last -> last.asOf().isAfter(at) || last.report().equals(text) && last.ruleset() == ruleset)
                .isPresent()) {
            return false;
        }
        insert(scope, name, at, level, before.map(Group::level).orElse(null), ruleset, text);
        return true;
    }

    private void insert(
            Scope scope,
            String name,
            Instant at,
            @Nullable Integer level,
            @Nullable Integer before,
            int ruleset,
            String report) {
        jdbc.sql("""
                insert into group_assessment (id, scope, name, as_of, level_reached, level_before, ruleset, report)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Identifier.next(at.toEpochMilli()))
                .param(scope.name())
                .param(name)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(level)
                .param(before)
                .param(ruleset)
                .param(report)
                .update();
    }

    DomainReport domain(Group group) {
        return json.readValue(group.report(), DomainReport.class);
    }

    OrganisationReport organisation(Group group) {
        return json.readValue(group.report(), OrganisationReport.class);
    }

    private static Group read(ResultSet row) throws SQLException {
        return new Group(
                row.getString("name"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getObject("level_reached", Integer.class),
                row.getObject("level_before", Integer.class),
                row.getInt("ruleset"),
                row.getString("report"));
    }
}
