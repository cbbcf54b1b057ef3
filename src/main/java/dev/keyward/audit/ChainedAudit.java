package dev.keyward.audit;

import dev.keyward.audit.chain.AuditEvent;
import dev.keyward.audit.chain.Link;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail. It joins the caller's transaction, so a failure here, even one that the caller swallows, undoes
 * the change. From the first record on the transaction holds the head's lock: record late, and keep the rest short.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChainedAudit implements Audit {
    private static final Logger LOG = LoggerFactory.getLogger(ChainedAudit.class);

    private final StoredTrail trail;
    private final RecordedText text;
    private final CurrentActor current;
    private final InstantSource clock;

    ChainedAudit(StoredTrail trail, RecordedText text, CurrentActor current, InstantSource clock) {
        this.trail = trail;
        this.text = text;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void record(
            String action, String subject, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        recordAs(current.actor(), action, subject, before, after, reason);
    }

    @Override
    public void recordAs(
            Actor actor,
            String action,
            String subject,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        var stateBefore = text.state(before);
        var stateAfter = text.state(after);
        try {
            var head = trail.lockHead();
            var event = new AuditEvent(
                    head.seq() + 1,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    text.words(actor.name()),
                    actor.via().name(),
                    actor.token(),
                    action,
                    text.words(subject),
                    stateBefore,
                    stateAfter,
                    text.remark(reason),
                    RequestId.current());
            trail.append(Link.after(head, event));
        } catch (DataAccessException failure) {
            LOG.error("The trail refused '{}'; the change is undone.", action, failure);
            throw Refused.unavailable(
                    "Nothing was changed, because the change could not be written to the audit trail.",
                    "Try again; if it happens twice, ask the operator to look at the console's database.");
        }
    }
}
