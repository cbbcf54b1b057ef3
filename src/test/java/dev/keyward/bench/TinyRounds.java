package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Database;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** R4: two consoles share tiny purges, a thousand a round; each is carried out once, and none is lost. */
final class TinyRounds implements FaultRounds {
    static final int A_ROUND = 1_000;
    private static final int KEYSPACES = 8;

    /** As many dry runs as a console carries out at once. */
    private static final int PROGRAMS = 3;

    private static final double PATIENCE = 600;

    private final RedisProcess redis = RedisProcess.with();
    private final RedisTap tap = new RedisTap(redis.port());
    private final PurgeTables tables;
    private final List<Site> sites;
    private final Set<String> owners = ConcurrentHashMap.newKeySet();

    TinyRounds(Map<String, String> database) {
        tables = new PurgeTables(database);
        var keyspaces = IntStream.range(0, KEYSPACES)
                .boxed()
                .flatMap(n -> List.of(
                        "keyward.keyspaces.tiny%d.url=%s/%d".formatted(n, tap.uri(), n),
                        "keyward.keyspaces.tiny%d.environment=DEV".formatted(n))
                        .stream())
                .toArray(String[]::new);
        sites = List.of(new Site(database, tap.uri(), keyspaces), new Site(database, tap.uri(), keyspaces));
    }

    @Override
    public void run(Promises promises, int rounds) {
        var notes = promises.of(
                "R4",
                "a tiny purge, two consoles at work: none twice, none lost",
                Database.POSTGRESQL,
                "for a thousand of them");
        if (!notes.lacks(rounds * A_ROUND)) {
            return;
        }
        sites.forEach(Site::start);
        IntStream.range(0, KEYSPACES).forEach(n -> ManyRounds.family(sites.getFirst(), "tiny" + n));
        for (var from = 0; notes.begins(rounds * A_ROUND, A_ROUND); from += A_ROUND) {
            try {
                noteThousand(notes, from);
            } finally {
                notes.ends(A_ROUND);
            }
        }
    }

    private void noteThousand(Promises.Notes notes, int from) {
        var began = System.nanoTime();
        var wrong = wrong(from);
        notes.took(Waiting.since(began));
        if (wrong < A_ROUND) {
            notes.kept(true, A_ROUND - wrong);
        }
        if (wrong > 0) {
            notes.kept(false, wrong);
        }
    }

    /** How many of a thousand were not carried out, or not once. */
    private int wrong(int from) {
        tap.forget();
        owners.clear();
        var before = tables.completedOnce();
        IntStream.range(0, KEYSPACES).forEach(n -> write(n, from));
        asked(from);
        Waiting.until(PATIENCE, () -> {
            owners.addAll(tables.owners());
            return tables.running() == 0;
        });
        var named = tap.named();
        var once = new HashSet<>(named);
        var lost = A_ROUND - (int) names(from).filter(once::contains).count();
        var twice = named.size() - once.size();
        var untold = A_ROUND - (int) (tables.completedOnce() - before);
        System.err.printf(
                "  %d lost, %d named twice, %d not completed once, %d consoles%n", lost, twice, untold, owners.size());
        return owners.size() < 2 ? A_ROUND : Math.max(Math.max(lost, twice), Math.abs(untold));
    }

    /** By several programs at once, each half by another console. */
    private void asked(int from) {
        try (var programs = Executors.newFixedThreadPool(PROGRAMS)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (var id = from; id < from + A_ROUND; id++) {
                var one = id;
                all.add(programs.submit(() -> asked(sites.get(one % 2), "tiny" + one % KEYSPACES, one)));
            }
            for (var each : all) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void asked(Site site, String keyspace, int id) {
        var wanted = Map.<String, Object>of(
                "families",
                List.of("bench-" + keyspace),
                "keyspace",
                keyspace,
                "values",
                Map.of("id", List.of(String.valueOf(id))));
        new Errand(site, wanted).until("RUNNING");
        owners.addAll(tables.owners());
    }

    private void write(int keyspace, int from) {
        try (var application = new RawRedis("redis://127.0.0.1:%d/%d".formatted(redis.port(), keyspace))) {
            application.write(names(from)
                    .filter(name -> name.startsWith("content:v1:bench-tiny%d:".formatted(keyspace)))
                    .toList());
        }
    }

    private static java.util.stream.Stream<String> names(int from) {
        return IntStream.range(from, from + A_ROUND)
                .mapToObj(id -> "content:v1:bench-tiny%d:%d".formatted(id % KEYSPACES, id));
    }

    @Override
    public void close() {
        sites.forEach(Site::close);
        tap.close();
        redis.close();
    }
}
