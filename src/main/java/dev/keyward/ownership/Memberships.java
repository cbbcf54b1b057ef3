package dev.keyward.ownership;

import dev.keyward.ownership.Team.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is and was in which team. A row is closed, never deleted. */
@Component
class Memberships {
    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamId> teamsOf(String person) {
        return jdbc.sql("select team from membership where person = ? and valid_to is null order by team")
                .param(person)
                .query((row, n) -> new TeamId(row.getString("team")))
                .list();
    }

    boolean lasts(String person, TeamId team) {
        return jdbc.sql("select count(*) from membership where person = ? and team = ? and valid_to is null")
                        .params(person, team.text())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Everybody who is or was in it: those who are first, then who left last. */
    List<Membership> of(TeamId team) {
        return jdbc.sql("""
                select m.person, m.standing, m.valid_from, m.valid_to, a.enabled from membership m
                left join account a on a.name = m.person where m.team = ?
                order by case when m.valid_to is null then 0 else 1 end, m.valid_to desc, m.standing, m.person""").param(team.text()).query((row, n) -> read(row)).list();
    }

    /** Closes and opens rows until the team has exactly these members. A new standing is a new row. */
    void become(TeamId team, Set<Member> before, Set<Member> after, Instant at) {
        var left = new HashSet<>(before);
        left.removeAll(after);
        left.forEach(member -> jdbc.sql(
                        "update membership set valid_to = ? where team = ? and person = ? and valid_to is null")
                .params(at.atOffset(ZoneOffset.UTC), team.text(), member.person())
                .update());
        var joined = new HashSet<>(after);
        joined.removeAll(before);
        joined.forEach(
                member -> jdbc.sql("insert into membership (team, person, standing, valid_from) values (?, ?, ?, ?)")
                        .params(team.text(), member.person(), member.standing().name(), at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private static Membership read(ResultSet row) throws SQLException {
        var until = row.getObject("valid_to", OffsetDateTime.class);
        return new Membership(
                row.getString("person"),
                Member.Standing.valueOf(row.getString("standing")),
                row.getBoolean("enabled"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }
}
