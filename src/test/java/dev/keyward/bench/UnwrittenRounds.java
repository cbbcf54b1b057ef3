package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.util.Map;

/**
 * R10, R11: the governance database takes nothing for a while, in the middle of a purge. A file of H2 is at the end of its disk:
 * the console's process may write no byte of a file, not even where an older chunk was, which takes no right but that of its own
 * account. A PostgreSQL is read-only, as when it is failed over by half.
 */
final class UnwrittenRounds implements FaultRounds {
    private static final long CAP = 2_000;
    private static final double FULL_FOR = 8;

    private final Shop shop = new Shop();
    private final Database database;
    private final PurgeTables tables;
    private final Site site;

    UnwrittenRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.tables = new PurgeTables(properties);
        this.site = new Site(properties, shop.tap.uri());
    }

    @Override
    public void run(Promises promises, int rounds) {
        var what = database == Database.H2 ? "disk full under the H2 file" : "PostgreSQL read-only";
        var notes = promises.of("R2 R5 R10 R11", what, database, "from writable to the next batch");
        site.start();
        notes.until(rounds, () -> waits(notes));
    }

    private boolean waits(Promises.Notes notes) {
        shop.fill();
        var errand = new Errand(site, Map.of("maxKeysPerSecond", CAP));
        errand.until("RUNNING");
        Waiting.until(20, () -> shop.named() > 0);
        var before = shop.named();
        full(true);
        var refused = Waiting.until(FULL_FOR, () -> refusal().contains("503"));
        Waiting.until(FULL_FOR, () -> false);
        var silent = shop.named();
        Waiting.until(FULL_FOR, () -> false);
        var stopped = shop.named() == silent && silent - before <= CAP;
        full(false);
        var again = System.nanoTime();
        Waiting.until(60, () -> shop.named() > silent);
        notes.took(Waiting.since(again));
        System.err.printf(
                "  %s, %d names after it, %s%n",
                refused ? "refused" : "not refused", silent - before, stopped ? "stopped" : "went on");
        return refused && stopped && isRight(errand);
    }

    /** Complete, and told so. */
    private boolean isRight(Errand errand) {
        var completed = errand.reaches("COMPLETED", 90);
        var trail = site.api("auditor").get("/audit/verification").get("state").asString();
        System.err.printf("  %s, %s, trail %s%n", completed ? "completed" : "not completed", shop.wrong(), trail);
        return completed && shop.wrong().isEmpty() && errand.counts(Shop.KEYS) && "INTACT".equals(trail);
    }

    /** What a person is told who changes something; empty when nothing is wrong. */
    private String refusal() {
        try {
            site.api("platform").get("/purges/kill-switch");
            site.api("platform").put("/purges/kill-switch", Map.of("on", false, "reason", "a look"));
            return "";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private void full(boolean full) {
        if (database == Database.H2) {
            var most = full ? "0:unlimited" : "unlimited:unlimited";
            Machine.output("prlimit", "--pid", String.valueOf(site.pid()), "--fsize=" + most);
        } else {
            tables.readOnly(full);
        }
    }

    @Override
    public void close() {
        site.close();
        shop.close();
    }
}
