package dev.keyward.stewardship;

import dev.keyward.ownership.TeamId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns in transfers that teams let pass. */
@Component
class MissedTurns implements Unanswered {
    private final JdbcClient jdbc;

    MissedTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(TransferId transfer, TeamId team, Instant due) {
        jdbc.sql("insert into missed_turn (transfer, team, due_at) values (?, ?, ?)")
                .params(transfer.value(), team.text(), due.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int by(TeamId team, Instant since) {
        return jdbc.sql("select count(*) from missed_turn where team = ? and due_at > ?")
                .params(team.text(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
