package dev.keyward.purge;

import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.CrashPoints;
import dev.keyward.purge.engine.Mortal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the console passes its crash points. Only a bean listens to them and the console brings none, so no setting lets
 * a running console die.
 */
@Component
class Mortality {
    private static final Map<String, CrashPoint> BEFORE_COMMIT = Map.of(
            "purge.requested", CrashPoint.BEFORE_REQUEST_COMMIT,
            "purge.completed", CrashPoint.BEFORE_COMPLETE_COMMIT,
            "purge.partial", CrashPoint.BEFORE_COMPLETE_COMMIT,
            "purge.dead", CrashPoint.IN_DEAD_LETTER,
            "purge.replayed", CrashPoint.IN_REPLAY,
            "purge.held", CrashPoint.IN_HOLD);

    private static final Map<String, CrashPoint> AFTER_COMMIT = Map.of(
            "purge.requested", CrashPoint.AFTER_REQUEST_COMMIT,
            "purge.approved", CrashPoint.AFTER_APPROVAL_COMMIT,
            "purge.started", CrashPoint.AFTER_START_COMMIT,
            "purge.resumed", CrashPoint.AFTER_START_COMMIT,
            "purge.released", CrashPoint.AFTER_START_COMMIT,
            "purge.completed", CrashPoint.AFTER_COMPLETE_COMMIT,
            "purge.partial", CrashPoint.AFTER_COMPLETE_COMMIT);

    private final CrashPoints points;

    Mortality(ObjectProvider<CrashPoints> listening) {
        this.points = listening.getIfAvailable(() -> CrashPoints.NONE);
    }

    Mortal ports() {
        return new Mortal(points);
    }

    void reached(CrashPoint point) {
        points.reached(point);
    }

    /** A step has been told in its transaction, which is not committed yet. */
    void told(String action) {
        if (points == CrashPoints.NONE) {
            return;
        }
        reachedIfAny(BEFORE_COMMIT.get(action));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reachedIfAny(AFTER_COMMIT.get(action));
            }
        });
    }

    private void reachedIfAny(@Nullable CrashPoint point) {
        if (point != null) {
            points.reached(point);
        }
    }
}
