package dev.keyward.registry;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Families that wait for a person: for an approver's decision, and for editors of the owner team to submit what they
 * began, to revise what was rejected, and to see a deprecated one off by its sunset.
 */
@Component
class FamilyDuties implements DutySource {
    /** What the last approver wanted changed. */
    private static final String ASKED = "(select d.remark from family_decision d where d.family = f.name"
            + " and d.decision = 'CHANGES_ASKED' order by d.decided_at desc fetch first 1 rows only) as asked";

    private static final String MINE = """
             from family f left join template_version t
               on t.family = f.name and t.state = 'PROPOSED' and f.state in ('ACTIVE', 'DEPRECATED')
            where (:approver = true and f.state = 'IN_REVIEW' and f.state_by <> :person
                   and (f.written_by is null or f.written_by <> :person))
               or (:approver = true and t.proposed_by <> :person)
               or (:editor = true and f.state = 'DRAFT' and f.created_by = :person)
               or (:editor = true and f.owner in (:teams)
                   and (f.state in ('REJECTED', 'DRAINING') or (f.state = 'DEPRECATED' and f.sunset is not null)))""";

    private final JdbcClient jdbc;
    private final Ownership ownership;
    private final CurrentActor current;

    FamilyDuties(JdbcClient jdbc, Ownership ownership, CurrentActor current) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.current = current;
    }

    @Override
    public String name() {
        return "families";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        var oldest = " order by f.sunset nulls last, f.state_since, f.name fetch first :most rows only";
        return about(
                        person,
                        "select f.name, f.owner, f.state, f.state_since, f.state_by, f.sunset, t.version_no, t.since,"
                                + " t.proposed_by, " + ASKED + MINE + oldest)
                .param("most", limit)
                .query((row, n) -> duty(row))
                .list();
    }

    @Override
    public long count(String person) {
        return about(person, "select count(*)" + MINE).query(Long.class).single();
    }

    private JdbcClient.StatementSpec about(String person, String sql) {
        var teams = ownership.teamsOf(person).stream().map(TeamId::text).toList();
        return jdbc.sql(sql)
                .param("person", person)
                .param("approver", current.has(Role.DOMAIN_APPROVER))
                .param("editor", current.has(Role.DOMAIN_EDITOR))
                .param("teams", teams.isEmpty() ? List.of("") : teams);
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var link = "families/" + name;
        if (row.getString("proposed_by") != null) {
            return new Duty(
                    Duty.Kind.APPROVAL,
                    "Decide about version %d of %s".formatted(row.getInt("version_no"), name),
                    "%s proposed it.".formatted(row.getString("proposed_by")),
                    link + "?tab=versions",
                    null,
                    instant(row, "since"));
        }
        var state = FamilyState.valueOf(row.getString("state"));
        return new Duty(
                kind(state),
                title(state, name),
                subject(state, row),
                link,
                state.isLive() ? endOf(row.getObject("sunset", LocalDate.class)) : null,
                instant(row, "state_since"));
    }

    private static Duty.Kind kind(FamilyState state) {
        return switch (state) {
            case IN_REVIEW -> Duty.Kind.APPROVAL;
            case DRAFT, REJECTED -> Duty.Kind.DRAFT;
            default -> Duty.Kind.SUNSET;
        };
    }

    private static String title(FamilyState state, String name) {
        return switch (state) {
            case IN_REVIEW -> "Decide about " + name;
            case DRAFT -> "Finish the draft of " + name;
            case REJECTED -> "Revise or discard " + name;
            case DRAINING -> "Retire " + name;
            default -> "See " + name + " off";
        };
    }

    private static String subject(FamilyState state, ResultSet row) throws SQLException {
        return switch (state) {
            case IN_REVIEW -> "%s of %s asked for it.".formatted(row.getString("state_by"), row.getString("owner"));
            case DRAFT ->
                row.getString("asked") == null
                        ? "Its keys belong to nobody yet."
                        : "Changes were asked for: %s".formatted(row.getString("asked"));
            case REJECTED -> "%s rejected it.".formatted(row.getString("state_by"));
            default -> "Its keys should be gone by its sunset.";
        };
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
