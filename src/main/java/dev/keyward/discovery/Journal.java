package dev.keyward.discovery;

import dev.keyward.discovery.Tour.Stop;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A tour's durable memory: a checkpoint is one transaction, of all servers together, and hears there whether to go on. Made
 * for one tour and one thread.
 */
final class Journal {
    private final ScanClaim claim;
    private final ScanRuns runs;
    private final NodeRows marks;
    private final TransactionTemplate transaction;
    private final ScanPoints points;
    private final BooleanSupplier makesWay;
    private long spentMillis;
    private long since = System.nanoTime();

    /** Whether to go on. */
    enum Order {
        GO_ON,
        /** A person paused or ended it. */
        STOPPED,
        /** This console stops; whoever claims it next goes on. */
        HANDED_OVER,
        /** Another worker has taken over: nothing may be written any more. */
        FENCED
    }

    /** What every journal writes with. */
    record Desk(ScanRuns runs, NodeRows marks, TransactionTemplate transaction, ScanPoints points) {}

    Journal(ScanClaim claim, Desk desk, BooleanSupplier makesWay) {
        this.claim = claim;
        this.runs = desk.runs();
        this.marks = desk.marks();
        this.transaction = desk.transaction();
        this.points = desk.points();
        this.spentMillis = runs.memory(claim).spentMillis();
        this.makesWay = makesWay;
    }

    /** How long the scan has worked, breaks left out. */
    long spentMillis() {
        var now = System.nanoTime();
        spentMillis += (now - since) / 1_000_000;
        since = now;
        return spentMillis;
    }

    Order checkpoint(Tour tour) {
        var order = transaction.execute(status -> {
            if (!runs.progress(claim, tour.seen(), tour.sampled(), spentMillis())) {
                status.setRollbackOnly();
                return Order.FENCED;
            }
            for (Stop stop : tour.stops()) {
                marks.keep(claim.scan(), stop.mark(stop.samples().changed()));
            }
            points.reached(ScanPoint.IN_CHECKPOINT);
            return runs.stillRunning(claim.scan()) ? Order.GO_ON : Order.STOPPED;
        });
        points.reached(ScanPoint.AFTER_CHECKPOINT);
        var told = java.util.Objects.requireNonNullElse(order, Order.FENCED);
        return told == Order.GO_ON && makesWay.getAsBoolean() ? Order.HANDED_OVER : told;
    }

    /** Forgets what servers had that are not the same any more; false when another worker has taken over. */
    boolean prepare(String register, Map<String, NodeMark> lost, long keys) {
        var mine = transaction.execute(status -> {
            lost.keySet().forEach(node -> marks.forget(claim.scan(), node));
            return runs.prepare(claim, register, runs.memory(claim).startedOver() + lost.size(), keys);
        });
        points.reached(ScanPoint.AFTER_PREPARATION);
        return Boolean.TRUE.equals(mine);
    }

    /** Forgets everything, since servers changed places meanwhile. */
    boolean startOver(String register) {
        return prepare(register, marks.of(claim.scan()), 0);
    }
}
