package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.kernel.Actor;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the overview of objectives waits for measurements: a hundred times as many, the same families. */
final class OverviewBench {
    private static final int FAMILIES = 2_000;
    private static final int FEW = Integer.getInteger("few", 10_000);
    private static final int MANY = Integer.getInteger("many", 1_000_000);
    private static final int BATCH = 1_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 15);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private record Site(ConfigurableApplicationContext console, double loading, double counting)
            implements AutoCloseable {
        static Site with(int measurements) throws IOException {
            var console = SpringApplication.run(
                    Console.class,
                    "--keyward.demo=true",
                    "--keyward.demo.empty=true",
                    "--keyward.api.calls-per-second=100000",
                    "--keyward.api.burst=100000",
                    "--keyward.data=" + Files.createTempDirectory("keyward-bench"),
                    "--server.port=0",
                    "--logging.level.root=error");
            var jdbc = console.getBean(JdbcTemplate.class);
            new FamilyLoader(jdbc, console.getBean(TransactionTemplate.class), "demo").load(FAMILIES);
            var began = System.nanoTime();
            load(console, measurements);
            var loaded = System.nanoTime();
            awaitCounted(jdbc);
            return new Site(console, (loaded - began) / 1e9, (System.nanoTime() - loaded) / 1e9);
        }

        int port() {
            return Integer.parseInt(String.valueOf(console.getEnvironment().getProperty("local.server.port")));
        }

        @Override
        public void close() {
            console.close();
        }
    }

    String measure() throws IOException {
        try (var few = Site.with(FEW);
                var many = Site.with(MANY);
                var client = HttpClient.newHttpClient();
                var here = Visitor.signedIn(few.port(), "engineer");
                var there = Visitor.signedIn(many.port(), "engineer")) {
            var rest = new Api(client, "http://localhost:" + few.port(), "engineer");
            var other = new Api(client, "http://localhost:" + many.port(), "engineer");
            return """

                    ## The overview of objectives, with %,d measurements against %,d

                    %,d families over 28 days, two consoles on H2 files, asked in turns, %d rounds after two that warm up.
                    Milliseconds, median (least–most). The page counts from the navigation until the browser has been
                    answered everything. Taking %,d measurements in batches of %,d took %s s, counting them into budgets
                    another %s s.

                    | | %,d | %,d | ratio |
                    |---|---|---|---|
                    %s%s""".formatted(
                    MANY,
                    FEW,
                    FAMILIES,
                    ROUNDS,
                    MANY,
                    BATCH,
                    Numbers.plain(many.loading()),
                    Numbers.plain(many.counting()),
                    FEW,
                    MANY,
                    row("page", () -> here.open("/freshness"), () -> there.open("/freshness")),
                    row("first 50 over REST", () -> rest.get("/slos?limit=50"), () -> other.get("/slos?limit=50")));
        }
    }

    private static void load(ConfigurableApplicationContext console, int measurements) {
        var hours = measurements / FAMILIES;
        var newest = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        var batch = new ArrayList<Measurement>();
        Consumer<List<Measurement>> take = some -> console.getBean(CurrentActor.class)
                .callAs(
                        new Actor("platform", Actor.Via.CODE, null),
                        Set.of(Role.PLATFORM_ADMIN),
                        () -> console.getBean(Measurements.class).take(some));
        for (int family = 0; family < FAMILIES; family++) {
            for (int hour = 0; hour < hours; hour++) {
                batch.add(measurement(family, newest.minus(Duration.ofHours((long) hour * 672 / hours)), hour));
                if (batch.size() == BATCH) {
                    take.accept(batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            take.accept(batch);
        }
    }

    private static Measurement measurement(int family, Instant start, int hour) {
        return new Measurement(
                new FamilyId(FamilyLoader.name(family)),
                "eu",
                start,
                3_600,
                10_000,
                9_500,
                500,
                1_000,
                (family + hour) % 97 == 0 ? 3 : 0,
                1.5,
                2.25,
                30.0,
                100L,
                0L,
                "bench",
                "b" + hour);
    }

    private static void awaitCounted(JdbcTemplate jdbc) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Long.valueOf(0).compareTo(jdbc.queryForObject("select count(*) from objective_dirty", Long.class)) < 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The budgets were not counted within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private static String row(String name, Runnable few, Runnable many) {
        var one = new ArrayList<Double>();
        var other = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = -2; round < ROUNDS; round++) {
            var small = millis(few);
            var large = millis(many);
            if (round >= 0) {
                one.add(small);
                other.add(large);
                ratios.add(large / small);
            }
        }
        System.err.printf("%s: %s%n", name, Numbers.range(ratios));
        return "| %s | %s | %s | %s |\n"
                .formatted(name, Numbers.range(one), Numbers.range(other), Numbers.range(ratios));
    }

    private static double millis(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }
}
