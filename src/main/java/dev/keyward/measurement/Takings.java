package dev.keyward.measurement;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reports exactly once. Writes as if all were new, since they nearly always are; when the database says that one
 * is known, or that somebody else writes the same, it starts over and leaves out what is known.
 */
@Component
class Takings {
    private static final int MOST_ATTEMPTS = 20;

    private final MeasurementRows rows;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Takings(
            MeasurementRows rows,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What happens to a report that says something else than one that is known. */
    enum Clash {
        /** Nothing of the batch is kept. */
        REFUSED,
        /** The first report stays, and this one counts as known. */
        FIRST_STAYS
    }

    Accepted keep(List<Measurement> items, Actor by, Clash clash) {
        var known = Known.NOTHING;
        for (int attempt = 1; ; attempt++) {
            try {
                return once(items, by, clash, known);
            } catch (DuplicateKeyException | ConcurrencyFailureException elsewhere) {
                if (attempt == MOST_ATTEMPTS) {
                    throw Refused.unavailable(
                            "Too many report the same at once.", "Send the batch again in a few seconds.");
                }
                known = rows.known(items);
            }
        }
    }

    private Accepted once(List<Measurement> items, Actor by, Clash clash, Known known) {
        var fresh = known.without(items, clash);
        if (fresh.isEmpty()) {
            return new Accepted(0, items.size());
        }
        transaction.executeWithoutResult(status -> write(fresh, by));
        return new Accepted(fresh.size(), items.size() - fresh.size());
    }

    private void write(List<Measurement> fresh, Actor by) {
        var now = clock.instant();
        var batch = Identifier.next(now.toEpochMilli());
        rows.batch(batch, by, fresh.size(), now);
        rows.insert(batch, fresh);
        rows.moveLast(fresh);
        events.publishEvent(MeasurementsTaken.of(fresh));
    }

    static Refused clashes(int item, String field, String message) {
        return Refused.wrongState(
                message,
                "Leave it out, or give a new report a new id and a source of its own; nothing of the batch was kept.",
                List.of(Finding.error("I16", "items[%d].%s".formatted(item, field), message)));
    }
}
