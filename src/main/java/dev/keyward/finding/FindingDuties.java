package dev.keyward.finding;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Errors of my teams' families that nobody waived: one duty for each family, for those who may mend them. */
@Component
class FindingDuties implements DutySource {
    private static final String MINE = """
             from lint_finding f where f.resolved_at is null and f.severity = 'ERROR' and f.owner in (:teams)
            and not exists (select 1 from waiver w where w.family = f.family and w.rule_id = f.rule_id
                and w.state = 'APPROVED' and w.expires_at > :now)""";

    private final JdbcClient jdbc;
    private final Ownership ownership;
    private final CurrentActor current;
    private final InstantSource clock;

    FindingDuties(JdbcClient jdbc, Ownership ownership, CurrentActor current, InstantSource clock) {
        this.jdbc = jdbc;
        this.ownership = ownership;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        var teams = teams(person);
        return teams.isEmpty()
                ? List.of()
                : about(
                                teams,
                                "select f.family, count(*) as errors, min(f.first_seen) as since, min(f.message) as says"
                                        + MINE + " group by f.family order by since, f.family"
                                        + " fetch first :most rows only")
                        .param("most", limit)
                        .query((row, n) -> duty(row))
                        .list();
    }

    @Override
    public long count(String person) {
        var teams = teams(person);
        return teams.isEmpty()
                ? 0
                : about(teams, "select count(distinct f.family)" + MINE)
                        .query(Long.class)
                        .single();
    }

    private List<String> teams(String person) {
        return current.has(Role.DOMAIN_EDITOR)
                ? ownership.teamsOf(person).stream().map(TeamId::text).toList()
                : List.of();
    }

    private JdbcClient.StatementSpec about(List<String> teams, String sql) {
        return jdbc.sql(sql).param("teams", teams).param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        var family = new FamilyId(row.getString("family"));
        var errors = row.getLong("errors");
        return new Duty(
                Duty.Kind.FINDING,
                errors == 1 ? "Mend an error of " + family : "Mend %d errors of %s".formatted(errors, family),
                row.getString("says"),
                FamilyNavigation.path(family) + "?tab=findings",
                null,
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
