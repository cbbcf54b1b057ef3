package dev.keyward.bench;

import dev.keyward.Console;
import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Scans beside what they replace: whether they are right, how fast keys find their family, and what others feel meanwhile.
 * {@code -Dkeys}, {@code -Dfamilies}, {@code -Druns}, {@code -Drounds} and {@code -Dmatching} make it smaller, {@code
 * -Dways=standard} leaves out every way whose name does not have this word.
 */
final class DiscoveryBench {
    private static final int KEYS = Integer.getInteger("keys", 5_000_000);
    private static final int FAMILIES = Integer.getInteger("families", 200);
    private static final int RUNS = Integer.getInteger("runs", 100);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int BYSTANDERS = 20_000;
    private static final Pattern WAYS = Pattern.compile(System.getProperty("ways", ""));

    private final Shelf shelf = new Shelf(FAMILIES, KEYS);
    private final Map<Integer, Long> truth = shelf.truth();

    String measure() throws Exception {
        Machine.output("redis-cli", "--version"); // asked first, before minutes of work
        try (var stock = new Stock(0, BYSTANDERS)) {
            shelf.write(stock.port());
            truth.merge(Shelf.UNREGISTERED, (long) BYSTANDERS, Long::sum);
            var folder = Files.createTempDirectory("keyward-bench");
            register(folder, properties(stock));
            try (var console = ConsoleProcess.start(Machine.launch(), folder, properties(stock));
                    var client = HttpClient.newHttpClient()) {
                var api = new Api(client, console.url(), "platform");
                return right(api) + speed() + besideOthers(api, stock, console.pid());
            }
        }
    }

    private static String[] properties(Stock stock) {
        return new String[] {
            "keyward.demo=true",
            "keyward.demo.empty=true",
            "keyward.api.calls-per-second=100000",
            "keyward.api.burst=100000",
            "keyward.redis=" + stock.uri(),
            "logging.level.root=error"
        };
    }

    /** Written by a console that is over before another one is measured. */
    private static void register(Path folder, String... properties) throws IOException {
        var arguments = Stream.concat(
                Stream.of("--keyward.data=" + folder, "--server.port=0"),
                Stream.of(properties).map(property -> "--" + property));
        try (var console = SpringApplication.run(Console.class, arguments.toArray(String[]::new))) {
            new FamilyLoader(console.getBean(JdbcTemplate.class), console.getBean(TransactionTemplate.class), "demo")
                    .load(FAMILIES);
        }
        Files.delete(folder.resolve("console.lock")); // held as long as this program runs
    }

    /** Starts a scan, waits for its end and answers what it found. */
    private static JsonNode scanned(Api api, Map<String, Object> more) {
        var wanted = new LinkedHashMap<String, Object>(Map.of("keyspace", "demo"));
        wanted.putAll(more);
        var path = "/scans/" + api.post("/scans", wanted).get("id").asString();
        var state = "QUEUED";
        while (List.of("QUEUED", "RUNNING").contains(state)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)); // asking takes of the same cores
            state = api.get(path).get("state").asString();
        }
        return api.get(path + "/coverage");
    }

    private static Sample.Phase phase(Api api, Map<String, Object> more) {
        return new ScanPhase(api, more);
    }

    private String right(Api api) {
        var whole = scanned(api, Map.of());
        var wrong = wrong(whole);
        var inside = new LinkedHashMap<Integer, Integer>();
        for (int run = 0; run < RUNS; run++) {
            var sample = scanned(api, Map.of("kind", "SAMPLED", "budget", Map.of("keys", KEYS / 100)));
            truth.forEach((owner, keys) -> inside.merge(owner, holds(sample, owner, keys) ? 1 : 0, Integer::sum));
        }
        var all = inside.values().stream().mapToInt(Integer::intValue).sum() / (double) truth.size();
        return """
                ## Discovery: what is found

                %,d keys of %d families, of versions that nobody registered and of nobody, made by a program that knows whose each is.

                | | |
                |---|---|
                | a full scan: families and statuses with another count than the truth | %d of %d |
                | a full scan: names looked at | %,d |
                | %d samples of 1 %%: runs whose interval holds the truth, on average over families and statuses | %s of %d |
                | the same of the one that does worst | %d of %d |
                | the same of nobody's keys | %d of %d |

                """.formatted(
                KEYS,
                FAMILIES,
                wrong,
                truth.size(),
                whole.get("scan").get("keysSeen").asLong(),
                RUNS,
                Numbers.plain(all),
                RUNS,
                inside.values().stream().mapToInt(Integer::intValue).min().orElse(0),
                RUNS,
                inside.getOrDefault(Shelf.UNREGISTERED, 0),
                RUNS);
    }

    private long wrong(JsonNode whole) {
        return truth.entrySet().stream()
                .filter(one -> keys(whole, one.getKey()).get("value").asDouble() != one.getValue())
                .peek(one -> System.err.printf(
                        "  %s: %s, not %s%n", one.getKey(), keys(whole, one.getKey()), one.getValue()))
                .count();
    }

    private static boolean holds(JsonNode sample, int owner, long keys) {
        var found = keys(sample, owner);
        return found.get("low").asDouble() <= keys && keys <= found.get("high").asDouble();
    }

    private static JsonNode keys(JsonNode coverage, int owner) {
        if (owner >= 0) {
            for (var family : coverage.get("families")) {
                if (family.get("family").asString().equals(FamilyLoader.name(owner))) {
                    return family.get("share").get("keys");
                }
            }
            return tools.jackson.databind.json.JsonMapper.shared().readTree("{\"value\": 0, \"low\": 0, \"high\": 0}");
        }
        return coverage.get(
                        owner == Shelf.AMBIGUOUS
                                ? "ambiguous"
                                : owner == Shelf.VERSION_UNKNOWN ? "versionUnknown" : "unregistered")
                .get("keys");
    }

    private static String speed() {
        var rows = new StringBuilder();
        for (var templates : List.of(10, 1_000, 10_000)) {
            var speed = Matching.of(templates);
            rows.append("| %,d | %,.0f | %,.0f |%n".formatted(templates, speed.classified(), speed.oneByOne()));
        }
        return """
                ## Discovery: how fast keys find their family

                In memory, one thread, medians of five rounds; the bare scan is in the next table.

                | templates | keys/s, one walk for all | keys/s, one regular expression after the other |
                |---|---|---|
                %s
                """.formatted(rows);
    }

    private String besideOthers(Api api, Stock stock, long console) throws Exception {
        var ways = new LinkedHashMap<String, Sample.Phase>();
        try (var counters = new KeyCounters(stock.port())) {
            ways.put("nobody scans", () -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2)));
            ways.put("`redis-cli --bigkeys`", () -> counters.cli("--bigkeys"));
            ways.put("`redis-cli --memkeys`", () -> counters.cli("--memkeys"));
            ways.put("`--bigkeys`, COUNT 1,000", () -> counters.cliOfThousands("--bigkeys"));
            ways.put("`--memkeys`, COUNT 1,000", () -> counters.cliOfThousands("--memkeys"));
            ways.put("bare scan, COUNT 250", () -> counters.bare(250));
            ways.put("bare scan, COUNT 1,000", () -> counters.bare(KeyCounters.LARGEST));
            ways.put("full scan, gentle", phase(api, Map.of("pace", "GENTLE")));
            ways.put("**full scan, standard**", phase(api, Map.of()));
            ways.put("full scan, fast", phase(api, Map.of("pace", "FAST", "reason", "the bench")));
            ways.put(
                    "full scan, gentle, set aside",
                    phase(api, Map.of("pace", "GENTLE")).aside(console));
            ways.put("full scan, standard, set aside", phase(api, Map.of()).aside(console));
            ways.keySet().removeIf(way -> !WAYS.matcher(way).find());
            return table(ways, stock);
        }
    }

    private String table(Map<String, Sample.Phase> ways, Stock stock) throws Exception {
        var samples = new LinkedHashMap<String, List<Sample>>();
        for (int round = -1; round < ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                if (round < 0 && way.getKey().contains("--")) {
                    continue; // redis-cli needs no warming up
                }
                System.err.printf("  round %d of %d: %s%n", round + 1, ROUNDS, way.getKey());
                var sample = Sample.of(stock, way.getValue());
                if (round >= 0) {
                    samples.computeIfAbsent(way.getKey(), first -> new ArrayList<>())
                            .add(sample);
                }
            }
        }
        var rows = new StringBuilder();
        var bigkeys = Sample.median(samples.getOrDefault("`redis-cli --bigkeys`", List.of()), Sample::wall);
        var large = Sample.median(samples.getOrDefault("`--bigkeys`, COUNT 1,000", List.of()), Sample::wall);
        samples.forEach((way, some) -> rows.append(row(way, some, bigkeys, large)));
        return """
                ## Discovery: scans beside what they replace

                The same server and keys in one run; medians of %d round(s) after one that warms this program up. A bystander sends 2,000 GET/s.
                A scan also classifies, samples, and keeps its place in the database; it is timed from its request to its end.
                *Set aside*, the console gets only what Redis and the bystander leave of the cores, as if it had its own.

                | way | s | keys/s | against `--bigkeys` | against `--bigkeys`, COUNT 1,000 | bystander p50 / p99 µs |
                |---|---|---|---|---|---|
                %s
                """.formatted(ROUNDS, rows);
    }

    private static String row(String way, List<Sample> some, double bigkeys, double large) {
        var wall = Sample.median(some, Sample::wall);
        return "| %s | %s | %,.0f | %s × | %s × | %s / %s |%n"
                .formatted(
                        way,
                        Numbers.plain(wall),
                        (KEYS + BYSTANDERS) / wall,
                        Numbers.plain(bigkeys / wall),
                        Numbers.plain(large / wall),
                        Numbers.plain(Sample.median(some, Sample::p50)),
                        Numbers.plain(Sample.median(some, Sample::p99)));
    }
}
