package dev.keyward.purge.engine;

import java.util.List;
import java.util.function.UnaryOperator;

/** The ports of a run with their crash points. Where nobody listens, the ports as they are. */
public record Mortal(CrashPoints points) {

    /** Tells of every page that was read. */
    public List<Step> steps(List<Step> steps) {
        return points == CrashPoints.NONE
                ? steps
                : steps.stream().map(this::step).toList();
    }

    private Step step(Step step) {
        Source source =
                (cursor, count) -> step.source().page(cursor, count).thenApply(passing(CrashPoint.AFTER_SCAN_REPLY));
        return new Step(source, step.judge(), step.deletes());
    }

    /** Tells of every command that was written, and of every answer to one. */
    public Deed deed(Deed deed) {
        return points == CrashPoints.NONE
                ? deed
                : names -> {
                    var answer = deed.on(names);
                    points.reached(CrashPoint.AFTER_UNLINK_WRITTEN);
                    return answer.thenApply(passing(CrashPoint.AFTER_UNLINK_REPLY));
                };
    }

    /** Tells of every outcome and every intent that was committed. */
    public Ledger ledger(Ledger ledger) {
        return points == CrashPoints.NONE ? ledger : new MortalLedger(ledger, points);
    }

    private <T> UnaryOperator<T> passing(CrashPoint point) {
        return answer -> {
            points.reached(point);
            return answer;
        };
    }

    private record MortalLedger(Ledger ledger, CrashPoints points) implements Ledger {
        @Override
        public Order commit(Entry entry) {
            var order = ledger.commit(entry);
            if (entry.outcome() != null) {
                points.reached(CrashPoint.AFTER_OUTCOME_COMMIT);
            }
            if (entry.intent() != null && order instanceof Proceed) {
                points.reached(CrashPoint.AFTER_INTENT_COMMIT);
            }
            return order;
        }

        @Override
        public boolean safeToAct() {
            return ledger.safeToAct();
        }
    }
}
