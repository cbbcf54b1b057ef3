package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.chain.Verdict;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.security.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R1, R2, R3, R5: a console dies at every crash point there is, and another finishes what was acknowledged. The switch
 * knows each of them, so a new one does not compile before somebody says what is to come of it.
 */
class CrashPointTests extends OnAWire {
    private static final int FEW = 400;

    @Autowired
    AuditTrail trail;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDeathAnywhereLosesNothingAndNamesNothingElse(CrashPoint point) {
        var keys = keys(FEW);
        switch (point) {
            case BEFORE_REQUEST_COMMIT -> unheardOf(keys);
            case AFTER_REQUEST_COMMIT -> requestedOnce(keys);
            case AFTER_APPROVAL_COMMIT -> approvedOnce(keys);
            case AFTER_START_COMMIT -> startedUnawares(keys);
            case AFTER_CLAIM,
                    AFTER_SCAN_REPLY,
                    AFTER_INTENT_COMMIT,
                    AFTER_UNLINK_REPLY,
                    AFTER_OUTCOME_COMMIT,
                    BEFORE_COMPLETE_COMMIT -> goesOn(point, Scene.purgeOf(keys.family, Map.of(), null, "wire"), keys);
            case AFTER_UNLINK_WRITTEN -> heardByRedis(keys);
            case AFTER_COMPLETE_COMMIT -> completedUnawares(keys);
            case IN_LEASE_RENEWAL -> goesOn(point, Scene.purgeOf(keys.family, Map.of(), 250L, "wire"), keys);
            case IN_POSTPONEMENT -> postponedAgain(keys);
            case IN_DEAD_LETTER -> deadAllTheSame(keys);
            case IN_REPLAY -> replayedAgain(keys);
            case IN_HAND_OVER -> handedOverLate(keys);
            case IN_HOLD -> heldAllTheSame(keys);
        }
        var verification = scene.as("ines", Set.of(Role.AUDITOR), () -> trail.verify(null));
        assertThat(verification.verdict()).isInstanceOf(Verdict.Intact.class);
    }

    private void unheardOf(Keys keys) {
        crashes.arm(CrashPoint.BEFORE_REQUEST_COMMIT);
        assertThatThrownBy(() -> requested(keys)).isInstanceOf(Crashes.Death.class);
        assertThat(stored(keys)).isEmpty();
        requested(keys);
        assertThat(stored(keys)).hasSize(1);
    }

    private void requestedOnce(Keys keys) {
        crashes.arm(CrashPoint.AFTER_REQUEST_COMMIT);
        assertThatThrownBy(() -> requested(keys)).isInstanceOf(Crashes.Death.class);
        assertThat(stored(keys)).extracting(PurgeSummary::state).containsExactly(PurgeState.DRAFT);
        assertThatThrownBy(() -> requested(keys)).isInstanceOf(Refused.class).hasMessageContaining("already");
    }

    private void approvedOnce(Keys keys) {
        var counted = scene.counted(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.arm(CrashPoint.AFTER_APPROVAL_COMMIT);
        assertThatThrownBy(() -> scene.asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "yes")))
                .isInstanceOf(Crashes.Death.class);
        assertThat(purge(counted.id()).state()).isEqualTo(PurgeState.APPROVED);
        scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null));
        keys.requireGone(scene.until(counted.id(), PurgeState.COMPLETED));
    }

    private void startedUnawares(Keys keys) {
        var approved = scene.approved(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.arm(CrashPoint.AFTER_START_COMMIT);
        assertThatThrownBy(() -> scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null)))
                .isInstanceOf(Crashes.Death.class);
        worker.wake();
        keys.requireGone(scene.until(approved.id(), PurgeState.COMPLETED));
    }

    /** The worker dies; whoever finds the purge when the lease is over finishes it. */
    private void goesOn(CrashPoint point, NewPurge wanted, Keys keys) {
        crashes.arm(point);
        var running = scene.started(wanted);
        crashes.awaitDeath();
        assertThat(purge(running.id()).state()).isEqualTo(PurgeState.RUNNING);
        leaseRunsOut(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
        assertThat(epoch(running.id())).isEqualTo(2);
        assertThat(actions(running.id())).containsOnlyOnce("purge.completed").doesNotContain("purge.fenced");
    }

    /** What was written reaches Redis, and the answer reaches nobody. */
    private void heardByRedis(Keys keys) {
        crashes.arm(CrashPoint.AFTER_UNLINK_WRITTEN, () -> await().until(() -> redis.existing(keys.own) < FEW));
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.awaitDeath();
        leaseRunsOut(running.id());
        var done = scene.until(running.id(), PurgeState.COMPLETED);
        keys.requireGone(done);
        assertThat(done.progress().deleted()).as("known of").isLessThan(FEW);
    }

    private void completedUnawares(Keys keys) {
        crashes.arm(CrashPoint.AFTER_COMPLETE_COMMIT);
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.awaitDeath();
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
        assertThat(actions(running.id())).containsOnlyOnce("purge.completed");
    }

    private void postponedAgain(Keys keys) {
        var approved = scene.approved(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        TAP.faults().down();
        crashes.arm(CrashPoint.IN_POSTPONEMENT);
        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
        crashes.awaitDeath();
        TAP.faults().up();
        assertThat(purge(approved.id()).progress().errors())
                .as("nothing of the failure is written")
                .isZero();
        leaseRunsOut(approved.id());
        keys.requireGone(scene.until(approved.id(), PurgeState.COMPLETED));
    }

    private void deadAllTheSame(Keys keys) {
        redis.acl("-unlink");
        crashes.arm(CrashPoint.IN_DEAD_LETTER);
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        crashes.awaitDeath();
        assertThat(purge(running.id()).state()).isEqualTo(PurgeState.RUNNING);
        leaseRunsOut(running.id());
        scene.until(running.id(), PurgeState.DEAD);
        redis.acl("+unlink");
        assertThat(redis.existing(keys.own)).isEqualTo(FEW);
        assertThat(actions(running.id())).containsOnlyOnce("purge.dead");
    }

    private void replayedAgain(Keys keys) {
        redis.acl("-unlink");
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        scene.until(running.id(), PurgeState.DEAD);
        redis.acl("+unlink");
        crashes.arm(CrashPoint.IN_REPLAY);
        assertThatThrownBy(() -> scene.asAda(() -> purging.replay(running.id(), null)))
                .isInstanceOf(Crashes.Death.class);
        assertThat(purge(running.id()).state()).isEqualTo(PurgeState.DEAD);
        scene.asAda(() -> purging.replay(running.id(), null));
        scene.until(running.id(), PurgeState.COMPLETED);
        assertThat(redis.keys(scene.domain + ":")).isEqualTo(keys.foreign);
    }

    private void handedOverLate(Keys keys) {
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), 250L, "wire"));
        await().until(() -> !TAP.named().isEmpty());
        crashes.arm(CrashPoint.IN_HAND_OVER);
        worker.stop();
        crashes.awaitDeath();
        assertThat(owner(running.id())).as("nothing was given back").isNotNull();
        worker.start();
        leaseRunsOut(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
    }

    private void heldAllTheSame(Keys keys) {
        var approved = scene.approved(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        var restored = new Restored(console, folder);
        restored.lostItsPast();
        crashes.arm(CrashPoint.IN_HOLD);
        assertThatThrownBy(restored::arrives).isInstanceOf(Crashes.Death.class);
        assertThat(purge(approved.id()).state()).isEqualTo(PurgeState.APPROVED);
        restored.arrives();
        assertThat(purge(approved.id()).state()).isEqualTo(PurgeState.HELD);
        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, "it is still wanted"));
        keys.requireGone(scene.until(approved.id(), PurgeState.COMPLETED));
    }

    private Purge requested(Keys keys) {
        return scene.asAda(() -> purging.request(Scene.purgeOf(keys.family, Map.of(), null, "wire")));
    }

    private List<PurgeSummary> stored(Keys keys) {
        return scene.asAda(() ->
                purging.page(new PurgeFilter(Set.of(), null, keys.family.name().text(), null), null, 0, 10));
    }
}
