package dev.keyward.stewardship;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.TeamChanged;
import dev.keyward.stewardship.chain.Step;
import dev.keyward.stewardship.chain.Step.Outcome;
import dev.keyward.stewardship.drift.Ruleset;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Passes open transfers on: at the end of a turn, and at once when nobody of the team whose turn it is can act any
 * more. Two instances may do it at the same time; the version of the transfer lets one of them win.
 */
@Component
class Escalation {
    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    private static final String OPEN = "select id from ownership_transfer where open_family is not null";
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OwnershipTransfers transfers;
    private final LiveBench bench;
    private final MissedTurns missed;
    private final Audit audit;
    private final InstantSource clock;

    Escalation(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            OwnershipTransfers transfers,
            LiveBench bench,
            MissedTurns missed,
            Audit audit,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.transfers = transfers;
        this.bench = bench;
        this.missed = missed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Passes on what is overdue; each in a transaction of its own. */
    void sweep() {
        for (var id : overdue()) {
            try {
                transaction.executeWithoutResult(status -> pass(id));
            } catch (OptimisticLockingFailureException faster) {
                LOG.debug("Transfer {} was passed on by somebody else.", id);
            }
        }
    }

    @EventListener
    void on(TeamChanged change) {
        jdbc.sql(OPEN)
                .query((row, n) -> new TransferId(row.getObject("id", UUID.class)))
                .list()
                .forEach(this::pass);
    }

    private List<TransferId> overdue() {
        return jdbc.sql(OPEN + " and due_at <= ? order by due_at fetch first 500 rows only")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new TransferId(row.getObject("id", UUID.class)))
                .list();
    }

    private void pass(TransferId id) {
        transfers.findById(id).filter(open -> open.state().isOpen()).ifPresent(before -> {
            var chain = before.chain().at(clock.instant(), bench, before.requestedBy(), Ruleset.DEFAULT.turn());
            if (!chain.equals(before.chain())) {
                var after = transfers.save(before.at(chain));
                chain.steps().subList(before.chain().turn(), chain.turn()).forEach(step -> noteMissed(id, step));
                tell("transfer.escalated", before, after);
            }
        });
    }

    private void noteMissed(TransferId id, Step step) {
        if (step.outcome() == Outcome.OVERDUE && step.team() != null) {
            missed.note(id, step.team(), Objects.requireNonNull(step.due()));
        }
    }

    private void tell(String action, OwnershipTransfer before, OwnershipTransfer after) {
        audit.recordAs(
                Actor.SYSTEM,
                action,
                after.subject(),
                TransferRules.facts(before),
                TransferRules.facts(after),
                after.remark());
    }
}
