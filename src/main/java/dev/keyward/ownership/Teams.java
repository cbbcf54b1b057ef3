package dev.keyward.ownership;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Team.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams with their members of today. Written by hand: memberships are history, which a mapper would rewrite. */
@Component
class Teams {
    private static final String SELECT = """
            select t.name, t.version, t.kind, t.status, t.escalation_channel, m.person, m.standing from team t
            left join membership m on m.team = t.name and m.valid_to is null""";
    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final InstantSource clock;

    Teams(JdbcClient jdbc, Memberships memberships, InstantSource clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.clock = clock;
    }

    Optional<Team> findById(TeamId name) {
        return folded(jdbc.sql(SELECT + " where t.name = ?")
                        .param(name.text())
                        .query(Teams::read)
                        .list())
                .stream()
                .findFirst();
    }

    List<Team> findAllByOrderByName() {
        return folded(jdbc.sql(SELECT + " order by t.name").query(Teams::read).list());
    }

    Team insert(Team team) {
        jdbc.sql("insert into team (name, version, kind, status, escalation_channel) values (?, 1, ?, ?, ?)")
                .param(team.name().text())
                .param(team.kind().name())
                .param(team.status().name())
                .param(team.escalationChannel())
                .update();
        memberships.become(team.name(), Set.of(), team.members(), clock.instant());
        return team.at(1);
    }

    /** Writes what changed, unless somebody else wrote first. */
    Team update(Team before, Team after) {
        var now = clock.instant();
        var written = jdbc.sql("""
                update team set version = version + 1, kind = ?, status = ?, escalation_channel = ?,
                    status_since = case when status = ? then status_since else ? end
                where name = ? and version = ?""")
                .param(after.kind().name())
                .param(after.status().name())
                .param(after.escalationChannel())
                .param(after.status().name())
                .param(column(now))
                .param(before.name().text())
                .param(before.version())
                .update();
        if (written == 0) {
            throw Refused.stale("Team " + before.name());
        }
        memberships.become(before.name(), before.members(), after.members(), now);
        return after.at(before.version() + 1);
    }

    private static java.time.OffsetDateTime column(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Team read(ResultSet row, int number) throws SQLException {
        var person = row.getString("person");
        return new Team(
                new TeamId(row.getString("name")),
                row.getLong("version"),
                Team.Kind.valueOf(row.getString("kind")),
                Team.Status.valueOf(row.getString("status")),
                row.getString("escalation_channel"),
                person == null
                        ? Set.of()
                        : Set.of(new Member(person, Member.Standing.valueOf(row.getString("standing")))));
    }

    /** One row a member becomes one team with all of them. */
    private static List<Team> folded(List<Team> rows) {
        var teams = new LinkedHashMap<TeamId, Team>();
        rows.forEach(row -> teams.merge(row.name(), row, (all, one) -> {
            var members = new HashSet<>(all.members());
            members.addAll(one.members());
            return all.with(members);
        }));
        return List.copyOf(teams.values());
    }
}
