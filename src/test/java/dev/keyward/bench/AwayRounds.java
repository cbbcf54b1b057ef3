package dev.keyward.bench;

import dev.keyward.testing.Database;
import dev.keyward.testing.FaultProxy;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * R6: Redis is away for longer than half a minute in every way there is, and until a purge gives up. Four keyspaces at once,
 * since each round takes minutes: as many as a console carries.
 */
final class AwayRounds implements FaultRounds {
    private static final int AT_ONCE = 4;
    private static final long AWAY_MILLIS = Long.getLong("away", 35_000);

    /** Half an hour, and a minute. */
    private static final double GIVES_UP = 31 * 60;

    private final RedisProcess redis = RedisProcess.with();
    private final List<RedisTap> taps = IntStream.range(0, AT_ONCE)
            .mapToObj(n -> new RedisTap(redis.port()))
            .toList();
    private final Database database;
    private final Site site;
    private final List<AwayErrand> errands;

    AwayRounds(Database database, Map<String, String> properties) {
        this.database = database;
        var keyspaces = IntStream.range(0, AT_ONCE)
                .boxed()
                .flatMap(n -> Stream.of(
                        "keyward.keyspaces.away%d.url=%s/%d"
                                .formatted(n, taps.get(n).uri(), n),
                        "keyward.keyspaces.away%d.environment=DEV".formatted(n)))
                .toArray(String[]::new);
        site = new Site(properties, taps.getFirst().uri(), keyspaces);
        errands = IntStream.range(0, AT_ONCE)
                .mapToObj(n -> new AwayErrand(site, taps.get(n), redis, n))
                .toList();
    }

    @Override
    public void run(Promises promises, int rounds) {
        site.start();
        IntStream.range(0, AT_ONCE).forEach(n -> ManyRounds.family(site, "away" + n));
        var faults = Faults.all().entrySet().stream().toList();
        for (var from = 0; from < faults.size(); from += AT_ONCE) {
            var some = faults.subList(from, Math.min(faults.size(), from + AT_ONCE));
            healed(promises, some, rounds);
            givenUp(promises, some, rounds);
        }
    }

    private void healed(Promises promises, List<Map.Entry<String, Consumer<FaultProxy>>> faults, int rounds) {
        var what = "Redis away for %d s".formatted(AWAY_MILLIS / 1_000);
        var notes = faults.stream()
                .map(fault -> promises.of("R2 R6 R7", what, fault.getKey(), database, "from healed to completed"))
                .toList();
        together(notes, rounds, () -> {
            broken(faults);
            Waiting.pause(AWAY_MILLIS);
            var healed = Instant.now();
            taps.forEach(tap -> tap.faults().heal());
            for (var n = 0; n < notes.size(); n++) {
                var kept = errands.get(n).recovers();
                notes.get(n).took(errands.get(n).completedAfter(healed));
                notes.get(n).kept(kept);
            }
        });
    }

    /** They come in groups, so the one that was carried out least speaks for all. */
    private static void together(List<Promises.Notes> notes, int rounds, Runnable round) {
        var least = least(notes);
        while (least.begins(rounds, 1)) {
            try {
                round.run();
            } finally {
                least.ends(1);
            }
            least = least(notes);
        }
    }

    private static Promises.Notes least(List<Promises.Notes> notes) {
        return Collections.min(notes, Comparator.comparingInt(Promises.Notes::done));
    }

    private void givenUp(Promises promises, List<Map.Entry<String, Consumer<FaultProxy>>> faults, int rounds) {
        var notes = faults.stream()
                .map(fault -> promises.of(
                        "R2 R6 R7",
                        "Redis away until it is a dead letter; replayed by one click",
                        fault.getKey(),
                        database,
                        "from the fault to the dead letter"))
                .toList();
        together(notes, rounds, () -> {
            broken(faults);
            var began = System.nanoTime();
            var dead = IntStream.range(0, notes.size())
                    .mapToObj(n -> errands.get(n).gaveUp(began, GIVES_UP))
                    .toList();
            taps.forEach(tap -> tap.faults().heal());
            for (var n = 0; n < notes.size(); n++) {
                notes.get(n).took(dead.get(n));
                notes.get(n).kept(dead.get(n) <= GIVES_UP && errands.get(n).isReplayed());
            }
        });
    }

    /** Purges are under way, and then something is wrong with each one's wire. */
    private void broken(List<Map.Entry<String, Consumer<FaultProxy>>> faults) {
        var some = errands.subList(0, faults.size());
        some.forEach(AwayErrand::begin);
        some.forEach(AwayErrand::awaitUnderWay);
        for (var n = 0; n < faults.size(); n++) {
            faults.get(n).getValue().accept(taps.get(n).faults());
        }
    }

    @Override
    public void close() {
        site.close();
        taps.forEach(RedisTap::close);
        redis.close();
    }
}
