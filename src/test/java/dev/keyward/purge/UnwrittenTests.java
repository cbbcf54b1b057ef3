package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keyward.kernel.Refused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R10: what the trail does not take does not happen, for people and for the engine. */
class UnwrittenTests extends OnAWire {
    @AfterEach
    void theTrailTakesEverythingAgain() {
        jdbc.sql("alter table audit_event drop constraint if exists unwritten").update();
    }

    @Test
    void aStepOfAPersonIsRefusedAndNothingOfItStays() {
        var keys = keys(50);
        var wanted = Scene.purgeOf(keys.family, Map.of(), null, "wire");
        refusing("purge.requested");
        assertThatThrownBy(() -> scene.asAda(() -> purging.request(wanted))).isInstanceOf(Refused.class);
        theTrailTakesEverythingAgain();
        var counted = scene.counted(wanted);

        refusing("purge.approved");
        assertThatThrownBy(() -> scene.asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "yes")))
                .isInstanceOf(Refused.class);
        assertThat(purge(counted.id()).state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(purge(counted.id()).approvals()).isEmpty();
        theTrailTakesEverythingAgain();
        scene.asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "yes"));

        refusing("purge.started");
        assertThatThrownBy(() -> scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null)))
                .isInstanceOf(Refused.class);
        assertThat(purge(counted.id()).state()).isEqualTo(PurgeState.APPROVED);
        assertThat(TAP.named()).isEmpty();
    }

    /** Every key is gone and it cannot be said: then it is not said, and asked again when the lease is over. */
    @Test
    void anEndThatCannotBeWrittenIsNoEnd() {
        var keys = keys(200);
        refusing("purge.completed");
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), null, "wire"));
        await().atMost(Duration.ofSeconds(20)).until(() -> redis.existing(keys.own) == 0 && epoch(running.id()) > 0);
        await().during(Duration.ofMillis(300)).until(() -> purge(running.id()).state() == PurgeState.RUNNING);
        theTrailTakesEverythingAgain();
        leaseRunsOut(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
    }

    private void refusing(String action) {
        jdbc.sql("alter table audit_event add constraint unwritten check (action <> '%s' or seq <= %d)"
                        .formatted(action, last()))
                .update();
    }

    private long last() {
        return jdbc.sql("select max(seq) from audit_event").query(Long.class).single();
    }
}
