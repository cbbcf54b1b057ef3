package dev.keyward.discovery;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.security.CurrentActor;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with scans, each with its row in the trail. */
@Component
class ScanMoves {
    private final ScanRows rows;
    private final Fleet fleet;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ScanMoves(
            ScanRows rows,
            Fleet fleet,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.fleet = fleet;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Scan start(NewScan wanted) {
        return start(wanted, false);
    }

    /** In the transaction of whoever keeps the schedule; a keyspace that is being scanned anyway is left alone. */
    Scan startScheduled(NewScan wanted) {
        return start(wanted, true);
    }

    private Scan start(NewScan wanted, boolean scheduled) {
        var keyspace = fleet.keyspace(wanted.keyspace())
                .orElseThrow(() -> Refused.unknown("keyspace", wanted.keyspace()))
                .name();
        var scan = Scan.queued(wanted, current.actor().name(), clock.instant(), scheduled);
        try {
            rows.add(scan);
        } catch (DuplicateKeyException another) {
            throw Refused.wrongState(
                    "A scan of %s is already under way.".formatted(keyspace),
                    "Wait for its end, or abort it; a keyspace is scanned once at a time.");
        }
        audit.record("scan.requested", scan.subject(), null, scan.facts(), why(wanted.reason()));
        events.publishEvent(new ScanQueued(scan.id()));
        return scan;
    }

    /** The scan is held while it is moved: a worker that takes it up at this moment comes before or after, never between. */
    @Transactional
    public Scan move(ScanId id, ScanState to, @Nullable String reason, @Nullable Long basedOn) {
        var before = rows.held(id).orElseThrow(() -> Refused.unknown("scan", id.toString()));
        if (basedOn != null && basedOn != before.version()) {
            throw Refused.stale("The scan");
        }
        if (!before.state().availableTransitions().contains(to)) {
            throw noWay(before, to);
        }
        var why = why(reason);
        if (!rows.move(before, to, to == ScanState.QUEUED ? null : why, clock.instant())) {
            throw Refused.stale("The scan");
        }
        var after = rows.find(before.id()).orElseThrow();
        audit.record(verb(to), before.subject(), before.facts(), after.facts(), why);
        if (to == ScanState.QUEUED) {
            events.publishEvent(new ScanQueued(after.id()));
        }
        return after;
    }

    private static @Nullable String why(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : Reason.given(reason);
    }

    private static String verb(ScanState to) {
        return to == ScanState.QUEUED ? "scan.resumed" : "scan." + to.name().toLowerCase(Locale.ROOT);
    }

    private static Refused noWay(Scan scan, ScanState to) {
        return Refused.wrongState(
                "A scan that is %s does not become %s.".formatted(word(scan.state()), word(to)),
                scan.state().over()
                        ? "Start another one."
                        : "It can become: %s."
                                .formatted(String.join(
                                        ", ",
                                        scan.state().availableTransitions().stream()
                                                .map(ScanMoves::word)
                                                .toList())));
    }

    private static String word(ScanState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
