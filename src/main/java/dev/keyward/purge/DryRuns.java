package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.engine.Inquiry;
import dev.keyward.purge.engine.Step;
import dev.keyward.purge.engine.Survey;
import dev.keyward.purge.preview.Drift;
import dev.keyward.purge.preview.LookAlikes;
import dev.keyward.purge.scope.Manner;
import dev.keyward.purge.scope.Scope;
import dev.keyward.redis.Connections;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyspaceConnection;
import dev.keyward.redis.RedisFailure;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what a purge would do. Scans outside any transaction, then writes what it found in one. */
@Component
class DryRuns {
    static final Duration LONGEST = Duration.ofSeconds(10);
    static final Duration SHORTEST = Duration.ofSeconds(3);
    static final Duration FRESH = Duration.ofMinutes(10);
    static final int SAMPLE_SHOWN = 20;
    static final String TOO_OLD_TO_SHORTEN =
            "This server is older than Redis 7.0: it cannot shorten a life without lengthening another.";

    private final PurgeRequests requests;
    private final Approvals approvals;
    private final Previewing previewing;
    private final Weighing weighing;
    private final LiveFamilies families;
    private final Connections connections;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(3);

    DryRuns(
            PurgeRequests requests,
            Approvals approvals,
            Previewing previewing,
            Weighing weighing,
            LiveFamilies families,
            Connections connections,
            Trail trail,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.requests = requests;
        this.approvals = approvals;
        this.previewing = previewing;
        this.weighing = weighing;
        this.families = families;
        this.connections = connections;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(PurgeRequest purge) {
        if (!purge.state().takesDryRun()) {
            throw Refused.wrongState(
                    "A purge that is %s is not counted again.".formatted(Words.of(purge.state())),
                    "Request a new purge of this scope.");
        }
        write(purge, survey(purge, LONGEST));
    }

    /**
     * Counts once more before a start when the count is older than ten minutes. When a fifth more or fewer keys are
     * found than were approved, nothing starts: the new count asks for approval again.
     */
    void requireStill(PurgeRequest purge) {
        var approved = purge.dryRun();
        var old = approved != null && approved.at().plus(FRESH).isBefore(clock.instant());
        if (approved == null || !old || purge.state() != PurgeState.APPROVED) {
            return;
        }
        var now = survey(purge, SHORTEST);
        var range = Objects.requireNonNull(now.found().preview()).range();
        if (Drift.isFar(approved.count(), range)) {
            write(purge, now);
            throw Refused.wrongState(
                    "It was approved for %,d keys, and now there are %,d."
                            .formatted(approved.count(), now.found().count()),
                    "Have the new count approved.");
        }
    }

    private void write(PurgeRequest purge, Counted counted) {
        transaction.executeWithoutResult(status -> {
            var after = requests.save(purge.surveyed(counted.found(), counted.risk()));
            approvals.voidAll(purge.id(), counted.found().at());
            trail.tell("purge.counted", purge, after, null);
        });
    }

    /** A dry run, and how risky what it found is. */
    private record Counted(DryRun found, Risk risk) {}

    private Counted survey(PurgeRequest purge, Duration atMost) {
        if (!atOnce.tryAcquire()) {
            throw Refused.tooMany("Three previews are under way already.", "Try again in a few seconds.");
        }
        try (var connection = connections.open(purge.keyspace())) {
            requireAble(connection, purge.scope().manner());
            return survey(connection, purge.scope(), atMost);
        } catch (RedisFailure failure) {
            throw Refused.unavailable(
                    "The preview of %s did not end: %s".formatted(purge.keyspace(), failure.getMessage()),
                    "Look at the keyspace's health, then try again.");
        } finally {
            atOnce.release();
        }
    }

    private static void requireAble(KeyspaceConnection connection, Manner manner) {
        if (manner.softSeconds() != null && !connection.canShorten()) {
            throw Refused.wrongState(TOO_OLD_TO_SHORTEN, "Request a purge that deletes its keys at once.");
        }
    }

    private Counted survey(KeyspaceConnection connection, Scope scope, Duration atMost) {
        var before = System.nanoTime();
        var foreign = new LookAlikes(random);
        var found = count(connection, families.plan(scope), foreign, atMost);
        var shown = found.sample().stream()
                .limit(SAMPLE_SHOWN)
                .map(KeyName::toString)
                .sorted()
                .toList();
        var bytes = weighing.bytes(connection, found, scope);
        var told = previewing.of(scope, found, bytes, foreign, connection);
        var counted = new DryRun(
                found.count(),
                found.exact(),
                bytes,
                shown,
                found.foreign(),
                found.ambiguous(),
                Duration.ofNanos(System.nanoTime() - before).truncatedTo(java.time.temporal.ChronoUnit.MILLIS),
                clock.instant(),
                told.preview());
        return new Counted(counted, told.risk());
    }

    /** Computed keys are asked for; everything else is read through. */
    private Survey.Found count(KeyspaceConnection connection, Plan plan, LookAlikes foreign, Duration atMost) {
        var planned = plan.first(connection, connection);
        var step = new Step(planned.source(), foreign.over(planned.judge()), planned.deletes());
        if (!plan.computed().isEmpty()) {
            return new Inquiry(step, connection, System::nanoTime).count(atMost);
        }
        var keys = plan.manner().index() == null ? connection.keyCount() : 0;
        return new Survey(step, System::nanoTime, random).count(atMost, keys);
    }
}
