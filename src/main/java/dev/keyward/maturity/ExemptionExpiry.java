package dev.keyward.maturity;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that exemptions are over and has what they excused evaluated again. They are over without it too. */
@Component
class ExemptionExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(ExemptionExpiry.class);

    private final ExemptionRows rows;
    private final Remarking again;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final InstantSource clock;

    ExemptionExpiry(
            ExemptionRows rows, Remarking again, TransactionTemplate transaction, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.again = again;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are over; each in a transaction of its own. */
    void sweep() {
        for (var one : rows.findByStateAndExpiresAtLessThanEqual(ExemptionState.APPROVED, clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> expire(one));
            } catch (OptimisticLockingFailureException elsewhere) {
                LOG.info("Exemption {} was ended elsewhere.", one.id());
            }
        }
    }

    /** Those of one family or domain, in the caller's transaction. */
    void sweep(Scope scope, String name) {
        rows.findByScopeAndNameOrderByRequestedAtDesc(scope, name).stream()
                .filter(one -> one.state() == ExemptionState.APPROVED)
                .filter(one -> one.stateAt(clock.instant()) == ExemptionState.EXPIRED)
                .forEach(this::expire);
    }

    private void expire(Exemption before) {
        var after = rows.save(before.expired(Actor.SYSTEM.name(), clock.instant()));
        again.after(after);
        audit.recordAs(
                Actor.SYSTEM, "exemption.expired", Exemptions.subject(after), before, after, after.endedBecause());
    }
}
