package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Verdict;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps a person asks for. Starting one re-checks everything in the transaction that starts it. */
@Component
class Moves {
    private final PurgeRequests requests;
    private final PurgeRuns runs;
    private final Decisions decisions;
    private final Guards guards;
    private final Expiry expiry;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Moves(
            PurgeRequests requests,
            PurgeRuns runs,
            Decisions decisions,
            Guards guards,
            Expiry expiry,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.runs = runs;
        this.decisions = decisions;
        this.guards = guards;
        this.expiry = expiry;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void move(PurgeId id, PurgeState to, @Nullable String reason) {
        var refusal = transaction.execute(status -> {
            var before = requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
            if (!before.state().availableTransitions().contains(to)) {
                throw Words.noWay(before, to);
            }
            return to == PurgeState.RUNNING ? started(before, reason) : moved(before, to, reason);
        });
        settle(id, refusal);
    }

    /** Out of the dead-letter queue: on with a fresh scan, or back to the approvers when their yes has expired. */
    void replay(PurgeId id, @Nullable String reason) {
        transaction.executeWithoutResult(status -> {
            var before = requests.findById(id).orElseThrow(() -> Refused.unknown("purge", id.toString()));
            if (before.state() != PurgeState.DEAD) {
                throw Refused.wrongState(
                        "Only a dead purge is replayed; this one is %s.".formatted(Words.of(before.state())),
                        "Look at what it can become instead.");
            }
            guards.requireRunnable(before);
            var cleared = decisions.judge(before, clock.instant()) instanceof Verdict.Cleared;
            var to = cleared ? PurgeState.RUNNING : PurgeState.PENDING_APPROVAL;
            var after = saved(before.moved(to, reason, clock.instant()));
            if (cleared) {
                runs.begin(id);
            } else {
                decisions.forget(id, clock.instant());
            }
            trail.tell("purge.replayed", before, after, reason);
        });
    }

    private Optional<Refused> started(PurgeRequest before, @Nullable String reason) {
        guards.requireRunnable(before);
        var verdict = decisions.judge(before, clock.instant());
        var refusal = Guards.refusal(verdict);
        if (refusal.isPresent() && !(verdict instanceof Verdict.Expired)) {
            throw refusal.get();
        }
        return refusal.isPresent() ? refusal : run(before, reason);
    }

    /** Starts what somebody has just let pass alone, within the transaction that says so. */
    PurgeRequest startNow(PurgeRequest approved, String reason) {
        guards.requireRunnable(approved);
        var why = approved.explanation();
        var after = saved(approved.moved(PurgeState.RUNNING, why, clock.instant()));
        runs.begin(approved.id());
        trail.tell("purge.started", approved, after, reason);
        return after;
    }

    private Optional<Refused> run(PurgeRequest before, @Nullable String reason) {
        var resumed = before.state() == PurgeState.PAUSED;
        var after = saved(before.moved(PurgeState.RUNNING, null, clock.instant()));
        if (resumed) {
            runs.wake(before.id());
        } else {
            runs.begin(before.id());
        }
        trail.tell(verb(before.state()), before, after, reason);
        return Optional.empty();
    }

    /** What was held has no place to go on from: its cursor is as old as the backup. */
    private static String verb(PurgeState from) {
        return switch (from) {
            case PAUSED -> "purge.resumed";
            case HELD -> "purge.released";
            default -> "purge.started";
        };
    }

    private Optional<Refused> moved(PurgeRequest before, PurgeState to, @Nullable String reason) {
        var after = saved(before.moved(to, reason, clock.instant()));
        trail.tell(Trail.action(to), before, after, reason);
        return Optional.empty();
    }

    private PurgeRequest saved(PurgeRequest purge) {
        try {
            return requests.save(purge);
        } catch (DuplicateKeyException twin) {
            throw Purging.alreadyActive();
        }
    }

    /** An expired approval ends the purge for good; the refusal alone would have left it waiting. */
    private void settle(PurgeId id, @Nullable Optional<Refused> refusal) {
        if (refusal != null && refusal.isPresent()) {
            expiry.expire(id);
            throw refusal.get();
        }
    }
}
