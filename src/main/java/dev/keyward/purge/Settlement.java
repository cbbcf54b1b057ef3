package dev.keyward.purge;

import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.Retries;
import dev.keyward.redis.RedisFailure;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a purge when its worker is done with it, each in one transaction with its row in the trail. */
@Component
class Settlement {
    private final PurgeRequests requests;
    private final PurgeRuns runs;
    private final PurgeProgress progress;
    private final Trail trail;
    private final Mortality mortality;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Settlement(
            PurgeRequests requests,
            PurgeRuns runs,
            PurgeProgress progress,
            Trail trail,
            Mortality mortality,
            InstantSource clock) {
        this.requests = requests;
        this.runs = runs;
        this.progress = progress;
        this.trail = trail;
        this.mortality = mortality;
        this.clock = clock;
    }

    /** The scan came to its end. */
    @Transactional
    public void finish(Claim claim) {
        if (!runs.release(claim)) {
            return;
        }
        var manner = requests.findById(claim.purge()).orElseThrow().scope().manner();
        var found = Aftermath.of(manner, progress.of(claim.purge()).progress());
        move(claim.purge(), found.state(), found.explanation());
    }

    /** Whole scans came to their end, and keys may be left all the same. */
    @Transactional
    public void leaveOff(Claim claim, String why) {
        if (runs.release(claim)) {
            move(
                    claim.purge(),
                    PurgeState.PARTIAL,
                    "%s Keys may be left; purge again when it is quiet.".formatted(why));
        }
    }

    /** Redis failed: later once more, or never again by itself. */
    @Transactional
    public void fail(Claim claim, RedisFailure failure) {
        runs.failed(claim).ifPresent(failing -> {
            var patience = failure.kind() == RedisFailure.Kind.DEAD
                    ? java.util.Optional.<java.time.Duration>empty()
                    : Retries.wait(
                            failing.attempt(), java.time.Duration.between(failing.since(), failing.now()), random);
            patience.ifPresentOrElse(
                    wait -> postpone(claim, failing.now().plus(wait)),
                    () -> move(claim.purge(), PurgeState.DEAD, deadReason(failure, failing.attempt())));
        });
    }

    private void postpone(Claim claim, Instant until) {
        runs.postpone(claim.purge(), until);
        mortality.reached(CrashPoint.IN_POSTPONEMENT);
    }

    /** The scope cannot be carried out any more; trying again would not help. */
    @Transactional
    public void bury(Claim claim, String reason) {
        if (runs.release(claim)) {
            move(claim.purge(), PurgeState.DEAD, reason);
        }
    }

    /** Another console, or this one after its restart, may go on at once. */
    @Transactional
    public void handOver(Claim claim) {
        if (runs.release(claim)) {
            mortality.reached(CrashPoint.IN_HAND_OVER);
        }
    }

    /** Somebody with a higher epoch works on it: whatever this worker still wanted to write was refused. */
    @Transactional
    public void fenced(Claim claim) {
        trail.tellOfRun(
                claim.purge(),
                "purge.fenced",
                Map.of("owner", claim.owner(), "epoch", claim.epoch()),
                "A worker that had lost its lease was refused.");
    }

    private static String deadReason(RedisFailure failure, int attempts) {
        return failure.kind() == RedisFailure.Kind.DEAD
                ? failure.getMessage()
                : "%s Gave up after %d attempts.".formatted(failure.getMessage(), attempts);
    }

    /** Moves it on if it still runs; a person who stopped it in the meantime goes first. */
    private void move(PurgeId id, PurgeState to, @Nullable String why) {
        var before = requests.findById(id).orElseThrow();
        if (before.state() == PurgeState.RUNNING) {
            var after = requests.save(before.moved(to, why, clock.instant()));
            trail.tellAsSystem(before, after, progress.of(id).progress());
        }
    }
}
