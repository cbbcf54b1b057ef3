package dev.keyward.discovery;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How a scan ends by itself, each end with its row in the trail and in one transaction. */
@Component
class ScanEnds {
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long CAP_MILLIS = 60_000;

    private final ScanRows rows;
    private final ScanRuns runs;
    private final NodeRows marks;
    private final ShareRows shares;
    private final Registers registers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ScanPoints points;
    private final InstantSource clock;

    ScanEnds(
            ScanRows rows,
            ScanRuns runs,
            NodeRows marks,
            ShareRows shares,
            Registers registers,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            ObjectProvider<ScanPoints> points,
            InstantSource clock) {
        this.rows = rows;
        this.runs = runs;
        this.marks = marks;
        this.shares = shares;
        this.registers = registers;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.points = points.getIfAvailable(() -> point -> {});
        this.clock = clock;
    }

    /** Keeps what was found; false when somebody stopped the scan or took it over at the last moment. */
    boolean complete(ScanClaim claim, Findings found, StrangerBooks strangers) {
        var whole = transaction.execute(status -> {
            var before = rows.find(claim.scan()).orElseThrow();
            if (!over(claim, before, ScanState.COMPLETED, found.note(before.startedOver()))) {
                status.setRollbackOnly();
                return false;
            }
            found.rows(registers.whose(before.keyspace())).forEach(row -> shares.add(claim.scan(), row));
            strangers.keep(before, found.strangers(), found.strange());
            events.publishEvent(new ScanEnded(claim.scan(), before.keyspace()));
            tell(before);
            points.reached(ScanPoint.IN_COMPLETION);
            return true;
        });
        var done = Boolean.TRUE.equals(whole);
        if (done) {
            points.reached(ScanPoint.AFTER_COMPLETION);
        } else {
            runs.release(claim);
        }
        return done;
    }

    /** What Redis refuses for good ends it; what may pass is tried again, ten times or half an hour. */
    void failed(ScanClaim claim, RedisFailure failure) {
        transaction.executeWithoutResult(status -> {
            var failing = runs.failed(claim);
            if (failing.isEmpty()) {
                return;
            }
            var now = failing.get();
            var patient = now.attempt() < MOST_ATTEMPTS && now.length().compareTo(LONGEST) < 0;
            if (failure.kind() == RedisFailure.Kind.RETRY && patient) {
                runs.postpone(claim.scan(), now.now().plus(pause(now.attempt())));
            } else {
                bury(claim, String.valueOf(failure.getMessage()));
            }
        });
    }

    /** It cannot be done, whoever tries; said too late by one who lost the lease, it means nothing. */
    void given(ScanClaim claim, @Nullable String why) {
        transaction.executeWithoutResult(status -> {
            if (runs.release(claim)) {
                bury(claim, String.valueOf(why));
            }
        });
    }

    /** What a person paused or ended meanwhile stays so. */
    private void bury(ScanClaim claim, String why) {
        var before = rows.find(claim.scan()).orElseThrow();
        if (before.state() == ScanState.RUNNING && rows.move(before, ScanState.FAILED, why, clock.instant())) {
            marks.forget(claim.scan());
            tell(before);
        }
    }

    private boolean over(ScanClaim claim, Scan before, ScanState to, @Nullable String note) {
        if (before.state() != ScanState.RUNNING || !runs.release(claim)) {
            return false;
        }
        marks.forget(claim.scan());
        return rows.move(before, to, note, clock.instant());
    }

    private void tell(Scan before) {
        var after = rows.find(before.id()).orElseThrow();
        var action = after.state() == ScanState.COMPLETED ? "scan.completed" : "scan.failed";
        audit.recordAs(Actor.SYSTEM, action, after.subject(), before.facts(), facts(after), after.note());
    }

    private static Map<String, Object> facts(Scan scan) {
        var facts = new LinkedHashMap<>(scan.facts());
        facts.put("keysSampled", scan.keysSampled());
        return facts;
    }

    private static Duration pause(int attempt) {
        var ceiling = Math.min(CAP_MILLIS, 1_000L << Math.min(attempt - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
    }
}
