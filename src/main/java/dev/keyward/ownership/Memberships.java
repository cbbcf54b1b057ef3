package dev.keyward.ownership;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks from the person's side, without loading every team. */
@Component
class Memberships {
    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamId> teamsOf(String person) {
        return jdbc.sql("select team from member where person = ? order by team")
                .param(person)
                .query((row, n) -> new TeamId(row.getString("team")))
                .list();
    }
}
