package dev.keyward.bench;

import dev.keyward.testing.Database;
import dev.keyward.testing.FaultProxy;
import java.util.Map;
import java.util.function.Consumer;

/** R3, R6, R7: Redis is away for some seconds in every way there is, or is another process when it comes back. */
final class OutageRounds implements FaultRounds {
    private static final long CAP = 4_000;
    private static final long OUTAGE_MILLIS = Long.getLong("outage", 5_000);

    private final Shop shop = new Shop("--appendonly", "yes", "--appendfsync", "always");
    private final Database database;
    private final Site site;

    OutageRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.site = new Site(properties, shop.tap.uri());
    }

    @Override
    public void run(Promises promises, int rounds) {
        site.start();
        Faults.all().forEach((name, fault) -> {
            var what = "Redis away for %d s".formatted(OUTAGE_MILLIS / 1_000);
            var notes = promises.of("R2 R6 R7", what, name, database, "from healed to completed");
            notes.until(rounds, () -> recovers(notes, () -> away(fault)));
        });
        var restarts = promises.of("R2 R3", "Redis killed and restarted (AOF)", database, "from back to completed");
        restarts.until(
                rounds,
                () -> recovers(restarts, () -> {
                    shop.redis.kill();
                    shop.redis.start();
                }));
    }

    private void away(Consumer<FaultProxy> fault) {
        fault.accept(shop.tap.faults());
        Waiting.pause(OUTAGE_MILLIS);
        shop.tap.faults().heal();
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
