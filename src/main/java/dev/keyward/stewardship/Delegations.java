package dev.keyward.stewardship;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which team may invalidate a family though it works in another domain. */
@Component
class Delegations {
    private final JdbcClient jdbc;

    Delegations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(FamilyId family, TeamId team, String reason, String person, Instant at) {
        try {
            jdbc.sql("insert into delegation (family, team, reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?)")
                    .params(family.text(), team.text(), reason, person, at.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refused.wrongState(
                    "It is recorded already that %s invalidates %s.".formatted(team, family), "Nothing is to be done.");
        }
    }
}
