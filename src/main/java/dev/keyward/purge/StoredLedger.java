package dev.keyward.purge;

import dev.keyward.pace.Helm;
import dev.keyward.purge.engine.Batch;
import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.Ledger;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine's memory in the database. Every commit renews the lease, and is void when another epoch has begun. */
final class StoredLedger implements Ledger {
    /** As the database counts it in {@link PurgeRuns}. */
    static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Brake brake;
    private final Mortality mortality;
    private final Claim claim;
    private final BooleanSupplier makesWay;
    private final Supplier<Helm.Felt> felt;
    private final long writtenDown;
    private final Duration margin;
    private String serverRunId = "";
    private long batch;
    private long leaseSince;

    StoredLedger(Desk desk, Claim claim, Circumstances circumstances, Duration margin) {
        this.jdbc = desk.jdbc();
        this.transaction = desk.transaction();
        this.brake = desk.brake();
        this.mortality = desk.mortality();
        this.claim = claim;
        this.makesWay = circumstances.makesWay();
        this.felt = circumstances.felt();
        this.writtenDown = circumstances.writtenDown();
        this.margin = margin;
        this.batch = claim.lastBatch();
    }

    /**
     * What a run goes on in.
     *
     * @param makesWay whether somebody else should go on: this console stops, or others wait for their turn
     * @param writtenDown names that the approved values themselves make; 0 where they are looked for
     */
    record Circumstances(BooleanSupplier makesWay, Supplier<Helm.Felt> felt, long writtenDown) {}

    /** What a ledger needs of the console. */
    record Desk(JdbcClient jdbc, TransactionTemplate transaction, Brake brake, Mortality mortality) {}

    /** From now on positions are worth something on this server process only. */
    void on(String server) {
        serverRunId = server;
    }

    @Override
    public Order commit(Entry entry) {
        var before = System.nanoTime();
        var hash = entry.intent() == null ? "" : entry.intent().namesHash();
        var order = java.util.Objects.requireNonNull(transaction.execute(status -> {
            if (!renewed(entry)) {
                status.setRollbackOnly();
                return new Halt(Cause.FENCED);
            }
            if (makesWay.getAsBoolean()) {
                return new Halt(Cause.SHUTDOWN);
            }
            if (!brake.letsPass(claim.purge(), entry.intent(), writtenDown)) {
                return new Halt(Cause.STOPPED);
            }
            if (entry.intent() != null) {
                intend(entry.intent(), hash);
            } else if (entry.outcome() == null) {
                mortality.reached(CrashPoint.IN_LEASE_RENEWAL);
            }
            return new Proceed();
        }));
        leaseSince = before;
        batch += order instanceof Proceed && entry.intent() != null ? 1 : 0;
        return order;
    }

    @Override
    public boolean safeToAct() {
        return System.nanoTime() - leaseSince < LEASE.minus(margin).toNanos();
    }

    private boolean renewed(Entry entry) {
        var outcome = entry.outcome() == null ? new Outcome(0, 0) : entry.outcome();
        var mine = jdbc.sql("""
                update purge_run set lease_until = current_timestamp + interval '15' second,
                    step = ?, scan_cursor = ?, server_run_id = ?,
                    scanned = scanned + ?, foreign_kept = foreign_kept + ?, ambiguous_kept = ambiguous_kept + ?,
                    met = case when ? = 0 then 0 else met + ? end,
                    matched = matched + ?, deleted = deleted + ?, ping_micros = ?, slowed_by = ?,
                    attempt = case when ? > 0 then 0 else attempt end,
                    failing_since = case when ? > 0 then null else failing_since end
                where purge = ? and lease_epoch = ? and lease_owner = ?""")
                .param(entry.resumeAt().step())
                .param(entry.resumeAt().cursor())
                .param(serverRunId)
                .param(entry.tally().scanned())
                .param(entry.tally().foreign())
                .param(entry.tally().ambiguous())
                .param(entry.resumeAt().step())
                .param(entry.tally().met())
                .param(outcome.named())
                .param(outcome.deleted())
                .param(felt.get().pingMicros())
                .param(felt.get().slowedBy())
                .param(entry.tally().scanned() + outcome.named())
                .param(entry.tally().scanned() + outcome.named())
                .param(claim.purge().value())
                .param(claim.epoch())
                .param(claim.owner())
                .update();
        if (mine == 1 && entry.outcome() != null) {
            conclude(entry.outcome());
        }
        return mine == 1;
    }

    private void conclude(Outcome outcome) {
        jdbc.sql("""
                update purge_batch set deleted = ?, named = ?, finished_at = current_timestamp
                where purge = ? and n = ?""")
                .param(outcome.deleted())
                .param(outcome.named())
                .param(claim.purge().value())
                .param(batch)
                .update();
    }

    private void intend(Batch intent, String namesHash) {
        jdbc.sql("""
                insert into purge_batch (purge, n, epoch, planned, names_hash, intended_at)
                values (?, ?, ?, ?, ?, current_timestamp)""")
                .param(claim.purge().value())
                .param(batch + 1)
                .param(claim.epoch())
                .param(intent.names().size())
                .param(namesHash)
                .update();
    }
}
