package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.pace.Helm;
import dev.keyward.pace.Throttle;
import dev.keyward.purge.engine.Cap;
import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.Deed;
import dev.keyward.purge.engine.Delay;
import dev.keyward.purge.engine.Ending;
import dev.keyward.purge.engine.Ledger;
import dev.keyward.purge.engine.Ledger.Cause;
import dev.keyward.purge.engine.Position;
import dev.keyward.purge.engine.PurgeLoop;
import dev.keyward.purge.engine.Tally;
import dev.keyward.purge.scope.Manner;
import dev.keyward.purge.scope.Scope;
import dev.keyward.redis.Connections;
import dev.keyward.redis.KeyspaceConnection;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out one claimed purge from wherever it stands, on a connection of its own. */
@Component
class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** What has to be left of the lease: the longest a command may take, and a second. */
    private static final Duration MARGIN = Connections.COMMAND_TIMEOUT.plusSeconds(1);

    /** Scans of one run, when servers change places during each. */
    private static final int MOST_PASSES = 3;

    private static final Ledger.Entry FROM_THE_START = new Ledger.Entry(null, Position.START, Tally.NONE, null);

    private final PurgeRequests requests;
    private final LiveFamilies families;
    private final Connections connections;
    private final Settlement settlement;
    private final Paces paces;
    private final Mortality mortality;
    private final StoredLedger.Desk desk;

    Runner(
            PurgeRequests requests,
            LiveFamilies families,
            Connections connections,
            Settlement settlement,
            Paces paces,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Brake brake,
            Mortality mortality) {
        this.requests = requests;
        this.families = families;
        this.connections = connections;
        this.settlement = settlement;
        this.paces = paces;
        this.mortality = mortality;
        this.desk = new StoredLedger.Desk(jdbc, transaction, brake, mortality);
    }

    /** Works until it is finished, stopped or has failed, and settles which of these it was. */
    void run(Claim claim, BooleanSupplier makesWay) {
        try {
            mortality.reached(CrashPoint.AFTER_CLAIM);
            settle(claim, carriedOut(claim, makesWay));
        } catch (RedisFailure failure) {
            LOG.warn("Purge {}: {}", claim.purge(), failure.getMessage());
            settlement.fail(claim, failure);
        } catch (Refused refused) {
            giveUp(claim, refused);
        } catch (DataAccessException | TransactionException away) {
            // The lease runs out by itself; whoever claims it then goes on from the last commit.
            LOG.error("Purge {}: the governance database did not answer; it goes on later.", claim.purge(), away);
        }
    }

    /** What cannot be written down now may be so later; anything else that is refused stays so. */
    private void giveUp(Claim claim, Refused refused) {
        if (refused.kind() == Refused.Kind.UNAVAILABLE) {
            LOG.error("Purge {}: {} It goes on later.", claim.purge(), refused.getMessage());
        } else {
            settlement.bury(claim, refused.getMessage());
        }
    }

    private Ending carriedOut(Claim claim, BooleanSupplier makesWay) {
        var scope = requests.findById(claim.purge()).orElseThrow().scope();
        var plan = families.plan(scope);
        try (var helm = new Helm(connections, scope.keyspace(), () -> paces.of(claim.purge())).begin()) {
            var circumstances = new StoredLedger.Circumstances(makesWay, helm::felt, plan.writtenDown());
            var ledger = new StoredLedger(desk, claim, circumstances, MARGIN);
            var run = new Run(claim, scope, plan, ledger, helm.throttle());
            var ending = scanned(run, 1);
            for (var pass = 2; ending instanceof Ending.Disturbed && pass <= MOST_PASSES; pass++) {
                ending = scanned(run, pass);
            }
            return ending;
        }
    }

    /** What all passes of a run share. */
    private record Run(Claim claim, Scope scope, Plan plan, StoredLedger ledger, Throttle throttle) {}

    /** A pass after the first begins at the beginning, and says so before anything else. */
    private Ending scanned(Run run, int pass) {
        try (var connection = connections.open(run.scope().keyspace())) {
            run.ledger().on(connection.serverRunId());
            if (pass > 1 && run.ledger().commit(FROM_THE_START) instanceof Ledger.Halt(var cause)) {
                return new Ending.Halted(cause);
            }
            var ports = mortality.ports();
            var tools = new PurgeLoop.Tools(
                    ports.deed(deed(connection, run.plan().manner())),
                    ports.ledger(run.ledger()),
                    cap(run.scope()),
                    run.throttle(),
                    Delay.real(),
                    System::nanoTime);
            var loop = new PurgeLoop(ports.steps(run.plan().steps(connection, connection)), tools);
            var ending = loop.run(pass > 1 ? Position.START : from(run.claim(), connection));
            return ending instanceof Ending.Finished ? undisturbed(connection) : ending;
        }
    }

    private static Ending undisturbed(KeyspaceConnection connection) {
        return connection.disturbance().<Ending>map(Ending.Disturbed::new).orElseGet(Ending.Finished::new);
    }

    private static Deed deed(KeyspaceConnection connection, Manner manner) {
        var seconds = manner.softSeconds();
        if (seconds == null) {
            return Deed.unlink(connection);
        }
        if (!connection.canShorten()) {
            throw new RedisFailure(RedisFailure.Kind.DEAD, false, DryRuns.TOO_OLD_TO_SHORTEN, null);
        }
        return Deed.expire(connection, seconds * 1_000L, new SplittableRandom());
    }

    /** A cursor of another server process would skip keys silently. */
    private static Position from(Claim claim, KeyspaceConnection connection) {
        return connection.serverRunId().equals(claim.serverRunId()) ? claim.position() : Position.START;
    }

    private static Cap cap(Scope scope) {
        return scope.maxKeysPerSecond() == null
                ? Cap.none()
                : Cap.of(scope.maxKeysPerSecond(), System::nanoTime, LockSupport::parkNanos);
    }

    private void settle(Claim claim, Ending ending) {
        switch (ending) {
            case Ending.Finished() -> settlement.finish(claim);
            case Ending.Disturbed(String why) -> settlement.leaveOff(claim, why);
            case Ending.Halted(Cause cause) when cause == Cause.FENCED -> fenced(claim);
            case Ending.Halted(Cause cause) -> settlement.handOver(claim);
        }
    }

    private void fenced(Claim claim) {
        LOG.warn("Purge {}: another worker has taken over.", claim.purge());
        settlement.fenced(claim);
    }
}
