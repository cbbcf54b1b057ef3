package dev.keyward.measurement;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps reports exactly once. Writes as if all were new, since they nearly always are; when the database says that one
 * is known, that a bucket overlaps another one of its source, or that somebody else writes the same, it starts over and
 * looks at what is known.
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
        var fresh = fresh(items, clash, known.growing());
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
        rows.moveLanes(fresh);
        rows.moveLast(fresh);
        events.publishEvent(MeasurementsTaken.of(fresh));
    }

    /**
     * Those of a batch that are new, also to each other, in the order in which rows are written: two batches that
     * share some never wait for each other in a circle.
     */
    private static List<Measurement> fresh(List<Measurement> items, Clash clash, Known known) {
        var fresh = new ArrayList<Measurement>();
        for (int n = 0; n < items.size(); n++) {
            var verdict = known.add(items.get(n));
            if (verdict instanceof Known.Verdict.New) {
                fresh.add(items.get(n));
            } else if (verdict instanceof Known.Verdict.Clash why && clash == Clash.REFUSED) {
                throw clashes(n, why);
            }
        }
        fresh.sort(MeasurementRows.IN_ORDER);
        return fresh;
    }

    private static Refused clashes(int item, Known.Verdict.Clash why) {
        return Refused.wrongState(
                why.message(),
                "Leave it out, or give a new report a new id and a source of its own; nothing of the batch was kept.",
                List.of(Finding.error("I16", "items[%d].%s".formatted(item, why.field()), why.message())));
    }
}
