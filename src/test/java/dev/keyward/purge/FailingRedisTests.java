package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.purge.engine.Retries;
import dev.keyward.testing.Toxic;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R6, R7: what a purge does while its Redis is away, and what it says about commands whose answer was lost. */
class FailingRedisTests extends OnAWire {
    private static final int KEYS = 500;

    @Test
    void aRedisThatRefusesForAWhileIsWaitedFor() {
        recovers(() -> TAP.faults().down());
    }

    @Test
    void aWireThatIsResetIsWaitedFor() {
        recovers(() -> TAP.faults().toClient(new Toxic.ResetPeer(Duration.ZERO)));
    }

    /** What was sent into the hole comes out when it heals: keys go after their command was given up. */
    @Test
    void aCommandThatTimedOutCountsAsUnknown() {
        var done = recovers(() -> TAP.faults().toServer(Toxic.Timeout.HELD));
        assertThat(done.progress().deleted()).isLessThan(KEYS);
        assertThat(done.progress().deletedAtMost()).isGreaterThan(KEYS);
    }

    /** Nothing comes back and nobody hangs up: neither what is asked nor what is answered passes. */
    @Test
    void aBlackHoleInBothDirectionsIsWaitedFor() {
        recovers(() -> {
            TAP.faults().toServer(Toxic.Timeout.HELD);
            TAP.faults().toClient(Toxic.Timeout.HELD);
        });
    }

    /** What was asked is done and what was answered is lost, so that a key may go without anybody knowing. */
    @Test
    void anAnswerThatIsLostInAHalfClosedWireCountsAsUnknown() {
        recovers(() -> TAP.faults().toClient(new Toxic.HalfClose()));
    }

    @Test
    void aWireWhoseOtherHalfIsClosedIsWaitedFor() {
        recovers(() -> TAP.faults().toServer(new Toxic.HalfClose()));
    }

    @Test
    void patienceEndsInTheDeadLettersAndOneClickReplaysFromAFreshScan() {
        var keys = keys(KEYS);
        var running = startedAndUnderWay(keys);
        TAP.faults().down();
        failedOnce(running);
        jdbc.sql("update purge_run set attempt = ?, next_at = null where purge = ?")
                .params(Retries.MOST_ATTEMPTS - 1, running.value())
                .update();
        worker.wake();
        var dead = scene.until(running, PurgeState.DEAD);
        assertThat(dead.deadReason()).contains("Gave up after 10 attempts");
        assertThat(redis.existing(keys.own)).isPositive();

        TAP.faults().heal();
        var replayed = scene.asAda(() -> purging.replay(running, "Redis is back"));
        assertThat(replayed.state()).isEqualTo(PurgeState.RUNNING);
        scene.until(running, PurgeState.COMPLETED);
        assertThat(redis.keys(scene.domain + ":")).isEqualTo(keys.foreign);
    }

    /** Breaks the wire in the middle, waits for a failure that is noted, and heals it. */
    private Purge recovers(Runnable fault) {
        var keys = keys(KEYS);
        var running = startedAndUnderWay(keys);
        fault.run();
        failedOnce(running);
        TAP.faults().heal();
        jdbc.sql("update purge_run set next_at = null where purge = ?")
                .param(running.value())
                .update();
        worker.wake();
        var done = scene.until(running, PurgeState.COMPLETED);
        assertThat(done.progress().errors()).isPositive();
        keys.requireGone(done);
        return done;
    }

    private PurgeId startedAndUnderWay(Keys keys) {
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), 250L, "wire"))
                .id();
        await().until(() -> !TAP.named().isEmpty());
        return running;
    }

    private void failedOnce(PurgeId running) {
        await().until(() -> purge(running).progress().errors() > 0);
    }
}
