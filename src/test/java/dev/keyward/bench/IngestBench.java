package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.measurement.IngestKills;
import dev.keyward.testing.Database;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast reports are taken, alone and in batches, and what a kill -9 in the middle costs. */
final class IngestBench {
    private static final int FAMILIES = 2_000;
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int SINGLES = 200;
    private static final int BATCHES = 30;
    private static final int BATCH = 100;

    private final Instant began = Instant.now().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.HOURS);
    private int next;

    String measure() throws IOException {
        return speed() + kills("an H2 file", Map.of()) + kills("PostgreSQL", Database.POSTGRESQL.createOne());
    }

    private String speed() throws IOException {
        var folder = Files.createTempDirectory("keyward-bench");
        try (var console = SpringApplication.run(
                        Console.class,
                        "--keyward.demo=true",
                        "--keyward.demo.empty=true",
                        "--keyward.api.calls-per-second=100000",
                        "--keyward.api.burst=100000",
                        "--keyward.data=" + folder,
                        "--server.port=0",
                        "--logging.level.root=error");
                var client = HttpClient.newHttpClient()) {
            new FamilyLoader(console.getBean(JdbcTemplate.class), console.getBean(TransactionTemplate.class), "demo")
                    .load(FAMILIES);
            return page(new Api(client, site(console), "platform"));
        }
    }

    private String page(Api api) {
        var singles = new ArrayList<Double>();
        var batches = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = -2; round < ROUNDS; round++) {
            var alone = perSecond(api, SINGLES, 1);
            var together = perSecond(api, BATCHES, BATCH);
            if (round >= 0) {
                singles.add(alone);
                batches.add(together);
                ratios.add(together / alone);
            }
        }
        System.err.println("batches against single posts: " + Numbers.range(ratios));
        return """
                ## Reports of measurements

                One client, one connection, H2 on disk, %,d families; %d rounds in turns after two that warm up, %d single posts
                against %d batches of %d, each report of another family. Reports a second that were answered, which means
                committed; median of the rounds (least–most).

                | | reports/s |
                |---|---|
                | single posts | %s |
                | batches of %d | %s |
                | ratio | %s |
                """.formatted(
                        FAMILIES,
                        ROUNDS,
                        SINGLES,
                        BATCHES,
                        BATCH,
                        Numbers.range(singles),
                        BATCH,
                        Numbers.range(batches),
                        Numbers.range(ratios));
    }

    private double perSecond(Api api, int posts, int size) {
        var start = System.nanoTime();
        for (int n = 0; n < posts; n++) {
            var answer = api.report("/measurements", Map.of("items", items(size)));
            if (answer.get("accepted").asInt() != size) {
                throw new IllegalStateException(answer.toString());
            }
        }
        return posts * size / ((System.nanoTime() - start) / 1e9);
    }

    private List<Map<String, Object>> items(int size) {
        return IntStream.range(0, size).mapToObj(n -> item(next++)).toList();
    }

    private Map<String, Object> item(int n) {
        var item = new java.util.HashMap<String, Object>();
        item.put("family", FamilyLoader.name(n % FAMILIES));
        item.put("region", "eu");
        item.put(
                "bucketStart",
                began.plus(Duration.ofMinutes(5L * (n / FAMILIES))).toString());
        item.put("bucketSeconds", 300);
        item.put("reads", 1_000 + n % 100);
        item.put("hits", 950);
        item.put("misses", 50);
        item.put("sampledReads", 20);
        item.put("staleReads", n % 50 == 0 ? 1 : 0);
        item.put("stalenessP95Seconds", 1.5);
        item.put("hitP95Ms", 2.25);
        item.put("source", "bench");
        item.put("id", UUID.randomUUID().toString());
        return item;
    }

    private static String site(ConfigurableApplicationContext console) {
        return "http://127.0.0.1:" + console.getEnvironment().getProperty("local.server.port");
    }

    private static String kills(String database, Map<String, String> properties) throws IOException {
        var result = new IngestKills(Files.createTempDirectory("keyward-bench"), properties).play(KILLS);
        System.err.println(database + ": " + result);
        return """

                On %s, %d rounds of `kill -9` while two clients report in batches of 20 and send again what was not answered:

                | | |
                |---|---|
                | reports answered | %,d |
                | batches without an answer when a console died | %,d |
                | lost | %d |
                | counted twice | %d |
                """.formatted(database, result.rounds(), result.answered(), result.cut(), result.lost(), result.twice());
    }
}
