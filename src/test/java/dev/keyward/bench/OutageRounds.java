package dev.keyward.bench;

import dev.keyward.testing.Database;
import dev.keyward.testing.FaultProxy;
import dev.keyward.testing.Toxic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** R3, R6, R7: Redis is away for some seconds in five ways, or is another process when it comes back. */
final class OutageRounds implements AutoCloseable {
    private static final long CAP = 4_000;
    private static final long OUTAGE_MILLIS = Long.getLong("outage", 5_000);

    private final Shop shop = new Shop("--appendonly", "yes", "--appendfsync", "always");
    private final Database database;
    private final Site site;

    OutageRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.site = new Site(properties, shop.tap.uri());
    }

    private static Map<String, Consumer<FaultProxy>> faults() {
        var faults = new LinkedHashMap<String, Consumer<FaultProxy>>();
        faults.put("connections refused", FaultProxy::down);
        faults.put("connections reset", wire -> wire.toClient(new Toxic.ResetPeer(Duration.ZERO)));
        faults.put("a black hole", wire -> wire.toServer(Toxic.Timeout.HELD));
        faults.put(
                "answers ten seconds late",
                wire -> wire.toClient(new Toxic.Latency(Duration.ofSeconds(10), Duration.ZERO)));
        faults.put("a byte each 100 ms", wire -> wire.toClient(new Toxic.Slicer(1, 0, Duration.ofMillis(100))));
        return faults;
    }

    void run(Promises promises, int rounds) {
        site.start();
        faults().forEach((name, fault) -> {
            var notes = promises.of("R2 R6 R7", "Redis away: " + name, database, "from healed to completed");
            for (var round = 0; round < rounds; round++) {
                notes.kept(recovers(notes, () -> {
                    fault.accept(shop.tap.faults());
                    Waiting.pause(OUTAGE_MILLIS);
                    shop.tap.faults().heal();
                }));
            }
        });
        var restarts = promises.of("R2 R3", "Redis killed and restarted (AOF)", database, "from back to completed");
        for (var round = 0; round < rounds; round++) {
            restarts.kept(recovers(restarts, () -> {
                shop.redis.kill();
                shop.redis.start();
            }));
        }
    }

    private boolean recovers(Promises.Notes notes, Runnable outage) {
        shop.fill();
        var errand = new Errand(site, Map.of("maxKeysPerSecond", CAP));
        errand.until("RUNNING");
        Waiting.until(20, () -> shop.named() > Shop.KEYS / 5);
        outage.run();
        var healed = System.nanoTime();
        var completed = errand.reaches("COMPLETED", 180);
        notes.took(Waiting.since(healed));
        var wrong = shop.wrong();
        System.err.printf("  %s: %s %s%n", database, completed ? "completed" : errand.state(), wrong);
        return completed && wrong.isEmpty() && errand.counts(Shop.KEYS);
    }

    @Override
    public void close() {
        site.close();
        shop.close();
    }
}
