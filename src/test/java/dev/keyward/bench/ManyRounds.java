package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Database;
import dev.keyward.testing.RedisProcess;
import dev.keyward.testing.RedisTap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** R19 and Q8: ten servers, and more purges than anybody can carry at once. */
final class ManyRounds implements FaultRounds {
    private static final int SERVERS = 10;
    private static final int EACH = 10;
    private static final int IDS = 60;

    private final List<RedisProcess> servers = new ArrayList<>();
    private final List<RedisTap> taps = new ArrayList<>();
    private final Database database;
    private final Site site;

    ManyRounds(Database database, Map<String, String> properties) {
        this.database = database;
        IntStream.range(0, SERVERS).forEach(n -> {
            servers.add(RedisProcess.with());
            taps.add(new RedisTap(servers.getLast().port()));
        });
        var keyspaces = IntStream.range(0, SERVERS)
                .boxed()
                .flatMap(n -> Stream.of(
                        "keyward.keyspaces.bench%d.url=%s"
                                .formatted(n, taps.get(n).uri()),
                        "keyward.keyspaces.bench%d.environment=DEV".formatted(n)))
                .toArray(String[]::new);
        site = new Site(properties, taps.getFirst().uri(), keyspaces);
    }

    @Override
    public void run(Promises promises, int rounds) {
        site.start();
        IntStream.range(0, SERVERS).forEach(n -> family(site, "bench%d".formatted(n)));
        var stopped = promises.of("R19", "kill switch over ten purges", database, "to the last UNLINK");
        stopped.until(rounds, () -> stoppedAll(stopped));
        var fair =
                promises.of("Q8", "100 purges over 10 servers, last against first", database, "the ratio, not seconds");
        fair.until((rounds + 4) / 5, () -> {
            var ratio = fairness();
            fair.took(ratio);
            return ratio <= 1.5;
        });
    }

    /** One family of its keyspace. */
    static void family(Site site, String keyspace) {
        var family = Map.<String, Object>of(
                "name",
                "bench-" + keyspace,
                "domain",
                "content",
                "owner",
                "team-content",
                "template",
                "content:v1:bench-%s:{id=int}".formatted(keyspace),
                "keyspace",
                keyspace,
                "purpose",
                "A family of the bench, so that every server has work",
                "sourceOfTruth",
                "bench-db.items",
                "usages",
                List.of(Map.of("service", "storefront", "mode", "READER")),
                "invalidation",
                Map.of("strategy", "TTL_ONLY", "fallback", "READ_THROUGH"));
        var state = site.api("engineer").post("/families", family).get("state").asString();
        if (!"ACTIVE".equals(state)) {
            throw new IllegalStateException("The family of %s is %s.".formatted(keyspace, state));
        }
    }

    private boolean stoppedAll(Promises.Notes notes) {
        var errands = new ArrayList<Errand>();
        for (var n = 0; n < SERVERS; n++) {
            write(n, 0, 3_000);
            errands.add(errand(n, Map.of("maxKeysPerSecond", 200)));
        }
        errands.forEach(errand -> errand.until("RUNNING"));
        Waiting.until(
                20, () -> taps.stream().filter(tap -> !tap.named().isEmpty()).count() >= 4);
        var began = System.nanoTime();
        site.api("platform").put("/purges/kill-switch", Map.of("on", true, "reason", "a drill"));
        var told = System.nanoTime();
        var last = told;
        var names = named();
        while (Waiting.since(told) < 3) {
            if (named() != names) {
                names = named();
                last = System.nanoTime();
            }
            Waiting.pause(5);
        }
        notes.took((last - began) / 1e9);
        var paused = errands.stream().allMatch(errand -> errand.reaches("PAUSED", 30));
        site.api("platform").put("/purges/kill-switch", Map.of("on", false, "reason", "over"));
        errands.forEach(errand -> site.api("engineer").post(errand.path() + "/transitions", Map.of("to", "ABORTED")));
        taps.forEach(RedisTap::forget);
        return paused && last - told < 1_000_000_000L;
    }

    private long named() {
        return taps.stream().mapToLong(tap -> tap.named().size()).sum();
    }

    /** Three seconds of work each, queued as unfairly as can be: all of one server's before the next one's. */
    private double fairness() {
        var errands = new ArrayList<List<Errand>>();
        for (var n = 0; n < SERVERS; n++) {
            var of = new ArrayList<Errand>();
            for (var k = 0; k < EACH; k++) {
                write(n, k * IDS, IDS);
                var ids = IntStream.range(k * IDS, k * IDS + IDS)
                        .mapToObj(String::valueOf)
                        .toList();
                of.add(errand(n, Map.of("values", Map.of("id", ids), "maxKeysPerSecond", 20)));
            }
            of.forEach(errand -> errand.until("APPROVED"));
            errands.add(of);
        }
        var began = Instant.now();
        errands.forEach(of -> of.forEach(errand -> errand.until("RUNNING")));
        var finished = errands.stream()
                .mapToDouble(of -> of.stream()
                        .mapToDouble(errand -> ended(errand, began))
                        .max()
                        .orElseThrow())
                .summaryStatistics();
        return finished.getMax() / finished.getMin();
    }

    private static double ended(Errand errand, Instant began) {
        errand.reaches("COMPLETED", 300);
        var at = Instant.parse(errand.read().at("/timings/finishedAt").asString());
        return Duration.between(began, at).toMillis() / 1e3;
    }

    private Errand errand(int n, Map<String, Object> more) {
        var wanted = new java.util.HashMap<>(more);
        wanted.put("families", List.of("bench-bench" + n));
        wanted.put("keyspace", "bench" + n);
        return new Errand(site, wanted);
    }

    private void write(int n, int from, int count) {
        try (var application =
                new RawRedis("redis://127.0.0.1:" + servers.get(n).port())) {
            application.write(IntStream.range(from, from + count)
                    .mapToObj(id -> "content:v1:bench-bench%d:%d".formatted(n, id))
                    .toList());
        }
    }

    @Override
    public void close() {
        site.close();
        taps.forEach(RedisTap::close);
        servers.forEach(RedisProcess::close);
    }
}
