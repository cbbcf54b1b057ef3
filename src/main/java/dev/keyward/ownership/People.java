package dev.keyward.ownership;

import dev.keyward.access.AccountStandingChanged;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may still act. A person is a name: teams also hold people who never had an account here, and those count as
 * active until somebody disables one of that name (docs/decisions).
 */
@Component
class People {
    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    People(JdbcClient jdbc, Memberships memberships, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.events = events;
        this.clock = clock;
    }

    Set<String> deactivated() {
        return jdbc.sql("select name from person where status = 'DEACTIVATED'")
                .query((row, n) -> row.getString("name"))
                .set();
    }

    /** Joins the transaction that disables the account, so that no family is ever seen without somebody to answer. */
    @EventListener
    void on(AccountStandingChanged change) {
        var status = change.enabled() ? "ACTIVE" : "DEACTIVATED";
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var known = jdbc.sql("update person set status = ?, since = ? where name = ?")
                .params(status, at, change.account())
                .update();
        if (known == 0) {
            jdbc.sql("insert into person (name, status, since) values (?, ?, ?)")
                    .params(change.account(), status, at)
                    .update();
        }
        memberships.teamsOf(change.account()).forEach(team -> events.publishEvent(new TeamChanged(team)));
    }
}
