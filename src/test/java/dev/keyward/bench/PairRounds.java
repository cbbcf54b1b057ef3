package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.util.List;
import java.util.Map;

/** R4, R18: two consoles on one PostgreSQL. One stops in order, or is frozen and wakes too late; the other goes on. */
final class PairRounds implements FaultRounds {
    private static final long CAP = 2_000;

    private final Shop shop = new Shop();
    private final PurgeTables tables;
    private final List<Site> sites;

    PairRounds(Map<String, String> database) {
        this.tables = new PurgeTables(database);
        this.sites = List.of(new Site(database, shop.tap.uri()), new Site(database, shop.tap.uri()));
    }

    @Override
    public void run(Promises promises, int rounds) {
        sites.forEach(Site::start);
        var stops = promises.of("R18", "SIGTERM in the middle, two consoles", Database.POSTGRESQL, "to the next owner");
        stops.until(rounds, () -> handedOver(stops));
        var freezes = promises.of("R2 R4", "owner frozen for 17 s", Database.POSTGRESQL, "to the next owner");
        freezes.until(2 * rounds, () -> thawed(freezes));
    }

    private boolean handedOver(Promises.Notes notes) {
        shop.fill();
        var errand = underWay(0);
        var owner = owner(errand);
        var other = sites.get(1 - sites.indexOf(site(owner)));
        errand.at(other);
        var began = System.nanoTime();
        site(owner).signal("TERM");
        var taken = Waiting.until(
                30, () -> !owner(errand).isEmpty() && !owner(errand).equals(owner));
        notes.took(Waiting.since(began));
        var stopped = site(owner);
        Waiting.until(60, stopped::dead);
        stopped.start();
        return taken && errand.reaches("COMPLETED", 60) && shop.wrong().isEmpty() && errand.counts(Shop.KEYS);
    }

    /** What it says when it wakes is at most what was on its way, and names nobody else. */
    private boolean thawed(Promises.Notes notes) {
        shop.fill();
        var errand = underWay(1);
        var owner = owner(errand);
        var frozen = site(owner);
        var other = sites.get(1 - sites.indexOf(frozen));
        frozen.signal("STOP");
        var began = System.nanoTime();
        try {
            Waiting.until(40, () -> !owner(errand).equals(owner));
            notes.took(Waiting.since(began));
            if (!errand.at(other).reaches("COMPLETED", 60)) {
                return false;
            }
            var before = shop.named();
            frozen.signal("CONT");
            Waiting.until(3, () -> false);
            return shop.named() - before <= 100 && shop.wrong().isEmpty() && errand.counts(Shop.KEYS);
        } finally {
            frozen.signal("CONT");
        }
    }

    private Errand underWay(int asking) {
        var errand = new Errand(sites.get(asking), Map.of("maxKeysPerSecond", CAP));
        errand.until("RUNNING");
        Waiting.until(20, () -> shop.named() > 0);
        return errand;
    }

    /** An owner's name begins with its process. */
    private Site site(String owner) {
        return sites.stream()
                .filter(site -> owner.startsWith(site.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + owner));
    }

    /** Empty when nobody holds the lease. */
    private String owner(Errand errand) {
        return tables.owner(errand.id());
    }

    @Override
    public void close() {
        sites.forEach(Site::close);
        shop.close();
    }
}
