package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.chain.Verdict;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** R10: what the trail does not take does not happen, for people and for the engine. */
class UnwrittenTests extends OnAWire {
    private final AtomicInteger heard = new AtomicInteger();

    @AfterEach
    void theTrailTakesEverythingAgain() {
        jdbc.sql("alter table audit_event drop constraint if exists unwritten").update();
        jdbc.sql("alter table purge_batch drop constraint if exists unwritten").update();
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
        await().until(() -> redis.existing(keys.own) == 0 && epoch(running.id()) > 0);
        await().during(Duration.ofMillis(300)).until(() -> purge(running.id()).state() == PurgeState.RUNNING);
        theTrailTakesEverythingAgain();
        leaseRunsOut(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
    }

    @Test
    void aBatchWhoseIntentCannotBeWrittenIsNotSent() {
        var keys = keys(300);
        var approved = scene.approved(Scene.purgeOf(keys.family, Map.of(), 100L, "wire"));
        jdbc.sql("alter table purge_batch add constraint unwritten check (n <= 1 or intended_at < '%s')"
                        .formatted(Instant.now()))
                .update();
        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
        await().until(() -> TAP.named().size() == intended(approved) && intended(approved) > 0);
        await().during(Duration.ofMillis(500)).until(() -> TAP.named().size() == intended(approved));
        theTrailTakesEverythingAgain();
        leaseRunsOut(approved.id());
        keys.requireGone(scene.until(approved.id(), PurgeState.COMPLETED));
    }

    /** Nobody mends anything but the database: the console connects anew, and the purge goes on when its lease is over. */
    @Test
    void aDatabaseThatTakesNothingStopsThePurgeUntilItIsBack() {
        var keys = keys(800);
        var person = Caller.with(console, Role.PURGE_OPERATOR);
        var running = scene.started(Scene.purgeOf(keys.family, Map.of(), 100L, "wire"));
        await().until(() -> !TAP.named().isEmpty());
        try (var _ = new TakenAway(console.getEnvironment())) {
            assertThat(person.post("/purges/%s/transitions".formatted(running.id()), "{\"to\": \"PAUSED\"}"))
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(20))
                    .until(this::isSilent);
        }
        assertThat(redis.existing(keys.own)).isPositive();
        // A pool looks at a connection again that was not used for half a second.
        await().pollDelay(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> purge(running.id()).state() == PurgeState.RUNNING);
        theLeaseOfADeadRunEnds(running.id());
        keys.requireGone(scene.until(running.id(), PurgeState.COMPLETED));
        var verified = scene.as(
                "ines",
                Set.of(Role.AUDITOR),
                () -> console.getBean(AuditTrail.class).verify(null));
        assertThat(verified.verdict()).isInstanceOf(Verdict.Intact.class);
    }

    /** A run that waited for the database and found it again goes on by itself: its lease is its own. */
    private void theLeaseOfADeadRunEnds(PurgeId id) {
        await().pollInterval(Duration.ofSeconds(2))
                .until(() -> isSilent() || purge(id).state() != PurgeState.RUNNING);
        leaseRunsOut(id);
    }

    /** Nothing was named since it was asked before. */
    private boolean isSilent() {
        var now = TAP.named().size();
        return heard.getAndSet(now) == now;
    }

    private int intended(Purge purge) {
        return jdbc.sql("select coalesce(sum(planned), 0) from purge_batch where purge = ?")
                .param(purge.id().value())
                .query(Integer.class)
                .single();
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
