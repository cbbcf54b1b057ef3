package dev.keyward.objective;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.objective.Adjustment.Kind;
import dev.keyward.objective.Adjustment.State;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.registry.FamilyId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Remembers that an objective was loosened while its budget was in trouble: rollouts stay frozen until somebody else has
 * agreed, or the objective is as strict again as it was.
 */
@Component
class Loosenings {
    private static final Set<BudgetState> TROUBLE =
            EnumSet.of(BudgetState.AT_RISK, BudgetState.BURNING, BudgetState.EXHAUSTED);
    static final Set<State> OPEN = EnumSet.of(State.REQUESTED, State.REJECTED);
    private static final int LONGEST = 500;

    private final AdjustmentRows rows;
    private final StandingRows standings;
    private final Recalculation recalculation;
    private final Audit audit;
    private final InstantSource clock;

    Loosenings(
            AdjustmentRows rows,
            StandingRows standings,
            Recalculation recalculation,
            Audit audit,
            InstantSource clock) {
        this.rows = rows;
        this.standings = standings;
        this.recalculation = recalculation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody else agreed to. */
    List<Adjustment> open(FamilyId family) {
        return rows.findByFamilyAndKindAndStateIn(family, Kind.LOOSEN, OPEN);
    }

    /** In the transaction that saves the objective, right before, whichever way it is changed. */
    void note(Objective before, Objective after, String person, String reason) {
        var was = Strictness.of(before);
        var becomes = Strictness.of(after);
        var open = open(after.family());
        open.stream().filter(one -> one.isMetBy(becomes)).forEach(this::end);
        if (!becomes.keeps(was) && (!open.isEmpty() || isInTrouble(after.family()))) {
            begin(after.family(), was, becomes, person, reason);
        }
    }

    /** By all that was measured until now, judged by the objective as it still is. */
    private boolean isInTrouble(FamilyId family) {
        if (!recalculation.isCurrent(family)) {
            recalculation.settle(family);
        }
        return standings.of(family).stream()
                .anyMatch(standing -> TROUBLE.contains(standing.state())
                        || standing.fires(AlertSeverity.PAGE)
                        || standing.fires(AlertSeverity.TICKET));
    }

    private void begin(FamilyId family, Strictness was, Strictness becomes, String person, String reason) {
        var now = clock.instant();
        var words = "%s: %s".formatted(was.words(becomes), reason);
        var saved = rows.save(new Adjustment(
                new AdjustmentId(Identifier.next(now.toEpochMilli())),
                0,
                family,
                null,
                Kind.LOOSEN,
                now,
                null,
                words.substring(0, Math.min(LONGEST, words.length())),
                State.REQUESTED,
                person,
                now,
                null,
                null,
                null,
                was,
                becomes));
        audit.record("budget.adjustment-requested", "family/" + family, null, saved, saved.reason());
    }

    private void end(Adjustment open) {
        var after = rows.save(open.over(clock.instant()));
        audit.record("budget.adjustment-withdrawn", "family/" + after.family(), open, after, after.remark());
    }
}
