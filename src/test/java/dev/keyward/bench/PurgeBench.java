package dev.keyward.bench;

import dev.keyward.testing.ConsoleProcess;
import dev.keyward.testing.RedisServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * A governed purge beside the shell line it replaces, in alternating rounds on one Redis, and what a bystander feels
 * during each. Governed means the whole product: REST, approval, the worker, an H2 file that keeps every intent.
 */
final class PurgeBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final String SHELL = "redis-cli -p %d --scan --pattern '%s' | xargs -n 1000 redis-cli -p %d unlink";
    private static final Set<String> OVER = Set.of("COMPLETED", "PARTIAL", "DEAD", "ABORTED", "EXPIRED", "HELD");

    private final RedisServer redis = RedisServer.start();
    private final List<Sample> idle = new ArrayList<>();
    private final List<Sample> governed = new ArrayList<>();
    private final List<Sample> shell = new ArrayList<>();

    /** One phase: seconds by the clock, seconds of Redis' CPU, and the bystander's microseconds. */
    private record Sample(double wall, double cpu, double p50, double p99, double rate) {}

    private interface Phase {
        void run() throws Exception;
    }

    String measure() throws Exception {
        Machine.output("redis-cli", "--version"); // asked first, before minutes of work
        Loader.others(redis.port());
        var folder = Files.createTempDirectory("keyward-bench");
        var keyspace = "keyward.redis=" + redis.uri();
        try (var console = ConsoleProcess.start(List.of(Machine.launch(true)), folder, "keyward.demo=true", keyspace);
                var client = HttpClient.newHttpClient()) {
            var api = new Api(client, console.url(), "engineer");
            purge(api);
            governed.clear(); // the first one warms up
            for (var round = 0; round < ROUNDS; round++) {
                idle.add(
                        sample(() -> LockSupport.parkNanos(Duration.ofSeconds(3).toNanos())));
                purge(api);
                Loader.family(redis.port());
                shell.add(sample(this::pipe));
                requireGone();
            }
        }
        return table();
    }

    private void purge(Api api) throws Exception {
        Loader.family(redis.port());
        var wanted = Map.<String, Object>of(
                "families", List.of("catalog-item"), "keyspace", "demo", "values", Map.of(), "reason", "benchmark");
        var path = "/purges/" + api.post("/purges", wanted).get("id").asString();
        api.post(path + "/dry-run", Map.of());
        var hash = api.get(path).get("scopeHash").asString();
        api.as("approver")
                .post(path + "/approvals", Map.of("decision", "APPROVE", "comment", "benchmark", "scopeHash", hash));
        governed.add(sample(() -> {
            api.post(path + "/transitions", Map.of("to", "RUNNING", "reason", "benchmark"));
            while (!OVER.contains(api.get(path).get("state").asString())) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }));
        if (!"COMPLETED".equals(api.get(path).get("state").asString())) {
            throw new IllegalStateException("The purge did not complete: " + api.get(path));
        }
        requireGone();
    }

    private void pipe() {
        Machine.output("sh", "-c", SHELL.formatted(redis.port(), Loader.PATTERN, redis.port()));
    }

    private void requireGone() {
        var left = Integer.parseInt(cli("dbsize"));
        if (left != Loader.OTHERS) {
            throw new IllegalStateException("%d keys are left, expected %d".formatted(left, Loader.OTHERS));
        }
    }

    private Sample sample(Phase phase) throws Exception {
        var cpu = cpu();
        var began = System.nanoTime();
        try (var bystander = new Bystander(redis.port())) {
            phase.run();
            var wall = (System.nanoTime() - began) / 1e9;
            var nanos = bystander.latencies();
            return new Sample(
                    wall,
                    cpu() - cpu,
                    Numbers.quantile(nanos, 0.5) / 1e3,
                    Numbers.quantile(nanos, 0.99) / 1e3,
                    nanos.length / wall);
        }
    }

    private double cpu() {
        return cli("info", "cpu")
                .lines()
                .filter(line -> line.matches("used_cpu_(user|sys):.*"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    private String cli(String... words) {
        var command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(redis.port())));
        command.addAll(List.of(words));
        return Machine.output(command.toArray(String[]::new));
    }

    private String table() throws IOException {
        redis.close();
        var speed = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            speed.add(shell.get(round).wall() / governed.get(round).wall());
        }
        var quiet = Numbers.median(idle.stream().map(Sample::p99).toList());
        return """
                ## Purging 200,000 of 2,000,000 keys

                Medians of %d alternating rounds (least–most) after one that warms up. A bystander wants 2,000 GET/s all the
                while, one at a time.

                | | seconds | keys/s | Redis CPU s | bystander GET/s | p50 µs | p99 µs | p99 against idle |
                |---|---|---|---|---|---|---|---|
                %s%s%s
                Keyward against the shell line: **%s × as fast** (median of the pairs, least–most).
                Every round ended with the 200,000 keys gone and all others there.
                """.formatted(
                        ROUNDS,
                        row("idle", idle, false, quiet),
                        row("Keyward, approved purge on an H2 file", governed, true, quiet),
                        row("`redis-cli --scan --pattern … \\| xargs -n 1000 redis-cli unlink`", shell, true, quiet),
                        Numbers.range(speed));
    }

    private static String row(String name, List<Sample> samples, boolean purges, double quiet) {
        var walls = samples.stream().map(Sample::wall).toList();
        var p99 = samples.stream().map(Sample::p99).toList();
        return "| %s | %s | %s | %s | %s | %s | %s | %s × |\n"
                .formatted(
                        name,
                        purges ? Numbers.range(walls) : "",
                        purges ? Numbers.plain(Loader.FAMILY / Numbers.median(walls)) : "",
                        purges
                                ? Numbers.plain(Numbers.median(
                                        samples.stream().map(Sample::cpu).toList()))
                                : "",
                        Numbers.plain(Numbers.median(
                                samples.stream().map(Sample::rate).toList())),
                        Numbers.plain(
                                Numbers.median(samples.stream().map(Sample::p50).toList())),
                        Numbers.range(p99),
                        Numbers.plain(Numbers.median(p99) / quiet));
    }
}
