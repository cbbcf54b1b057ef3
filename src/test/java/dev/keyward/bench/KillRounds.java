package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** R1, R2, R3, R5, R7, R8: a console dies by kill -9 at every crash point, and at moments that nobody chose. */
final class KillRounds implements FaultRounds {
    private static final long CAP = 4_000;

    private final Shop shop = new Shop();
    private final Database database;
    private final Site site;
    private final AtomicLong bystanderErrors = new AtomicLong();
    private volatile boolean over;

    KillRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.site = new Site(properties, shop.tap.uri());
    }

    @Override
    public void run(Promises promises, int rounds) {
        var bystander = Thread.ofVirtual().start(this::standBy);
        site.start();
        try {
            for (var point : CrashPoint.values()) {
                if (point != CrashPoint.IN_HOLD) {
                    run(promises, point, rounds);
                }
            }
            run(promises, null, rounds * 20);
        } finally {
            over = true;
            joined(bystander);
        }
    }

    /** @param point null for any moment */
    private void run(Promises promises, @Nullable CrashPoint point, int rounds) {
        var when = point == null
                ? "at any moment"
                : point.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        var notes = promises.of("R1 R2 R3 R7", "`kill -9`", when, database, "from the restart to the next batch");
        var trail = promises.of("R5", "the whole trail verified after a `kill -9`", database, "");
        var beside = promises.of("R8", "no error of an application beside a `kill -9`", database, "");
        var random = new SplittableRandom(20_261_126L + System.nanoTime());
        notes.until(rounds, () -> {
            var errors = bystanderErrors.get();
            var kept = isKept(point, notes, random);
            trail.kept(intact());
            beside.kept(bystanderErrors.get() == errors);
            return kept;
        });
    }

    private boolean isKept(@Nullable CrashPoint point, Promises.Notes notes, SplittableRandom random) {
        shop.fill();
        var errand = new Errand(site, Map.of("maxKeysPerSecond", CAP));
        var wrong = new ArrayList<String>();
        try {
            killed(point, errand, notes, random);
            wrong.addAll(wrong(errand));
        } catch (RuntimeException broken) {
            wrong.add(broken.toString());
            mend();
        }
        if (!wrong.isEmpty()) {
            errand.abandon();
        }
        wrong.forEach(one -> System.err.printf("  %s on %s: %s%n", point, database, one));
        return wrong.isEmpty();
    }

    private List<String> wrong(Errand errand) {
        var wrong = new ArrayList<String>();
        if (!errand.reaches("COMPLETED", 90)) {
            wrong.add("it is " + errand.state());
        }
        wrong.addAll(shop.wrong());
        if (errand.lost()) {
            wrong.add("an acknowledged step is lost");
        }
        if (!errand.counts(Shop.KEYS)) {
            wrong.add("its count is out of range");
        }
        return wrong;
    }

    private void mend() {
        site.disarm();
        shop.tap.faults().heal();
        shop.acl("+unlink");
        if (site.dead()) {
            site.start();
        }
    }

    private void killed(@Nullable CrashPoint point, Errand errand, Promises.Notes notes, SplittableRandom random) {
        switch (point) {
            case null -> killedAnywhere(errand, notes, random);
            case BEFORE_REQUEST_COMMIT, AFTER_REQUEST_COMMIT, AFTER_APPROVAL_COMMIT, AFTER_START_COMMIT -> {
                site.arm(point);
                errand.until("RUNNING");
            }
            case IN_POSTPONEMENT -> killedWhilePostponing(errand, notes);
            case IN_DEAD_LETTER -> killedOnTheWayToTheDead(errand);
            case IN_REPLAY -> killedWhileReplaying(errand);
            case IN_HAND_OVER -> killedWhileStopping(errand, notes);
            default -> killedAt(point, errand, notes);
        }
    }

    private void killedAnywhere(Errand errand, Promises.Notes notes, SplittableRandom random) {
        errand.until("RUNNING");
        Waiting.pause(random.nextLong(2_600));
        site.kill();
        restarted(notes);
    }

    private void killedAt(CrashPoint point, Errand errand, Promises.Notes notes) {
        errand.until("APPROVED");
        site.arm(point);
        errand.until("RUNNING");
        died();
        restarted(notes);
    }

    private void killedWhilePostponing(Errand errand, Promises.Notes notes) {
        underWay(errand);
        site.arm(CrashPoint.IN_POSTPONEMENT);
        shop.tap.faults().down();
        died();
        shop.tap.faults().up();
        restarted(notes);
    }

    private void killedOnTheWayToTheDead(Errand errand) {
        shop.acl("-unlink");
        errand.until("APPROVED");
        site.arm(CrashPoint.IN_DEAD_LETTER);
        errand.until("RUNNING");
        died();
        if (site.dead()) {
            site.start();
        }
        replayed(errand);
    }

    private void killedWhileReplaying(Errand errand) {
        shop.acl("-unlink");
        errand.until("RUNNING");
        errand.reaches("DEAD", 30);
        shop.acl("+unlink");
        site.arm(CrashPoint.IN_REPLAY);
        try {
            errand.replay();
        } catch (IllegalStateException noAnswer) {
            died();
            site.start();
        }
        replayed(errand);
    }

    private void killedWhileStopping(Errand errand, Promises.Notes notes) {
        underWay(errand);
        site.arm(CrashPoint.IN_HAND_OVER);
        site.signal("TERM");
        died();
        restarted(notes);
    }

    private void underWay(Errand errand) {
        errand.until("RUNNING");
        Waiting.until(20, () -> shop.named() > 0);
    }

    /** Whoever noticed before may have started it again. */
    private void died() {
        if (!Waiting.until(40, () -> !site.armed())) {
            throw new IllegalStateException("It did not die.");
        }
        Waiting.until(3, site::dead);
    }

    private void replayed(Errand errand) {
        errand.reaches("DEAD", 60);
        shop.acl("+unlink");
        errand.replay();
    }

    /** Starts it, and notes when it goes on. */
    private void restarted(Promises.Notes notes) {
        if (site.dead()) {
            site.start();
        }
        var before = shop.named();
        var ready = System.nanoTime();
        if (before < Shop.KEYS && Waiting.until(60, () -> shop.named() > before)) {
            notes.took(Waiting.since(ready));
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean intact() {
        return "INTACT"
                .equals(site.api("auditor")
                        .get("/audit/verification")
                        .get("state")
                        .asString());
    }

    /** An application that reads and writes its own key all the while. */
    private void standBy() {
        try (var application = new RawRedis("redis://127.0.0.1:%d/1".formatted(shop.redis.port()))) {
            while (!over) {
                try {
                    application.write(List.of("bystander"));
                    application.existing(List.of("bystander"));
                } catch (RuntimeException error) {
                    bystanderErrors.incrementAndGet();
                }
                Waiting.pause(5);
            }
        }
    }

    @Override
    public void close() {
        site.close();
        shop.close();
    }
}
