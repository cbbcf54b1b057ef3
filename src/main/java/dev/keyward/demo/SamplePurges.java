package dev.keyward.demo;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Some history: a purge that ran, and one that waits for somebody's approval. Only ever on the demo's own Redis. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SamplePurges {
    private static final Logger LOG = LoggerFactory.getLogger(SamplePurges.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Purging purging;
    private final Cast people;

    SamplePurges(Purging purging, Cast people) {
        this.purging = purging;
        this.people = people;
    }

    /** Plays them in the background: the engine takes its time, and the console is of use meanwhile. */
    void play() {
        Thread.ofVirtual().name("sample-purges").start(() -> {
            try {
                ran();
                waits();
            } catch (Refused refused) {
                LOG.warn("The demo starts without its sample purges: {}", refused.getMessage());
            }
        });
    }

    private void ran() {
        var wanted =
                wanted("content-recommendation", "slot", "3", "Slot 3 still showed a campaign that ended on Sunday");
        var counted = people.as(
                "engineer", () -> purging.dryRun(purging.request(wanted).id()));
        people.as("approver", () -> purging.approve(counted.id(), counted.scopeHash(), "Matches the ticket"));
        people.as("engineer", () -> purging.move(counted.id(), PurgeState.RUNNING, null));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (state(counted).active() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private void waits() {
        var wanted = wanted(
                "catalog-price",
                "currency",
                "gbp",
                "Pounds were cached with last month's VAT, see the pricing channel");
        people.as("sre", () -> purging.dryRun(purging.request(wanted).id()));
    }

    private PurgeState state(Purge purge) {
        return people.as("engineer", () -> purging.purge(purge.id())).state();
    }

    private static NewPurge wanted(String family, String placeholder, String value, String reason) {
        var values = Map.of(placeholder, List.of(value));
        return new NewPurge(List.of(family), DemoEnvironment.KEYSPACE, values, null, null, reason, null, null);
    }
}
