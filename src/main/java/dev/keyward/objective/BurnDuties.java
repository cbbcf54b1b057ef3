package dev.keyward.objective;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Budgets that burn so fast that somebody has to look now: for the people of the owner. */
@Component
class BurnDuties implements DutySource {
    private static final String MINE = " from burn_alert b join family f on f.name = b.family"
            + " where b.resolved_at is null and b.severity = 'PAGE' and f.owner in (:teams)";
    private final JdbcClient jdbc;
    private final Ownership ownership;

    BurnDuties(JdbcClient jdbc, Ownership ownership) {
        this.jdbc = jdbc;
        this.ownership = ownership;
    }

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return about(
                        person,
                        "select b.family, b.region, min(b.fired_at) as fired_at, max(b.long_burn) as burn" + MINE
                                + " group by b.family, b.region order by fired_at fetch first :most rows only")
                .param("most", limit)
                .query((row, n) -> {
                    var since = row.getObject("fired_at", OffsetDateTime.class).toInstant();
                    return new Duty(
                            Duty.Kind.FRESHNESS,
                            "Stop the burn of %s in %s".formatted(row.getString("family"), row.getString("region")),
                            "Its budget went %.1f times as fast as it may when the alert fired."
                                    .formatted(row.getDouble("burn")),
                            "families/%s?tab=freshness".formatted(row.getString("family")),
                            since,
                            since);
                })
                .list();
    }

    @Override
    public long count(String person) {
        return about(
                        person,
                        "select count(*) from (select b.family, b.region" + MINE + " group by b.family, b.region) t")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String person, String sql) {
        var teams = ownership.teamsOf(person).stream().map(TeamId::text).toList();
        return jdbc.sql(sql).param("teams", teams.isEmpty() ? List.of("") : teams);
    }
}
