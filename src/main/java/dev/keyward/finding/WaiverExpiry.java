package dev.keyward.finding;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that waivers are over. They are over without it too; this is for the trail and for the next one. */
@Component
class WaiverExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(WaiverExpiry.class);

    private final WaiverRows rows;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final InstantSource clock;

    WaiverExpiry(WaiverRows rows, TransactionTemplate transaction, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are over; each in a transaction of its own. */
    void sweep() {
        for (var waiver : rows.findByStateAndExpiresAtLessThanEqual(WaiverState.APPROVED, clock.instant())) {
            try {
                transaction.executeWithoutResult(status -> expire(waiver));
            } catch (OptimisticLockingFailureException elsewhere) {
                LOG.info("Waiver {} was ended elsewhere.", waiver.id());
            }
        }
    }

    /** Those of one family, in the caller's transaction. */
    void sweep(FamilyId family) {
        rows.findByFamilyOrderByRequestedAtDesc(family).stream()
                .filter(waiver -> waiver.state() == WaiverState.APPROVED)
                .filter(waiver -> waiver.stateAt(clock.instant()) == WaiverState.EXPIRED)
                .forEach(this::expire);
    }

    private void expire(Waiver before) {
        var after = rows.save(before.expired(Actor.SYSTEM.name(), clock.instant()));
        audit.recordAs(Actor.SYSTEM, "waiver.expired", Waivers.subject(after), before, after, after.endedBecause());
    }
}
