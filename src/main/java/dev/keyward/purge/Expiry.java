package dev.keyward.purge;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends approved purges that nobody started while their approval held. */
@Component
class Expiry {
    static final String TOO_OLD = "Its approval is older than four hours.";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PurgeRequests requests;
    private final PurgeProgress progress;
    private final Trail trail;
    private final InstantSource clock;

    Expiry(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            PurgeRequests requests,
            PurgeProgress progress,
            Trail trail,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.requests = requests;
        this.progress = progress;
        this.trail = trail;
        this.clock = clock;
    }

    void sweep() {
        overdue().forEach(this::expire);
    }

    /** Ends one of them, if it still waits and its time is over. */
    void expire(PurgeId id) {
        transaction.executeWithoutResult(status -> requests.findById(id)
                .filter(purge -> purge.state().consequences().contains(PurgeState.EXPIRED))
                .ifPresent(before -> {
                    var after = requests.save(before.moved(PurgeState.EXPIRED, TOO_OLD, clock.instant()));
                    trail.tellAsSystem(before, after, progress.of(id).progress());
                }));
    }

    private List<PurgeId> overdue() {
        return jdbc.sql("""
                select id from purge_request where state = 'APPROVED' and approval_expires_at <= ?
                order by approval_expires_at fetch first 100 rows only""")
                .param(Columns.column(clock.instant()))
                .query((row, n) -> new PurgeId(row.getObject(1, UUID.class)))
                .list();
    }
}
