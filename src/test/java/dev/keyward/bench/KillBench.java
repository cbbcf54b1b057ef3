package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.testing.ConsoleProcess;
import dev.keyward.testing.RedisServer;
import dev.keyward.testing.RedisTap;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * The promise of a purge at full size: the console is ended by kill -9 in the middle, started again, and finishes by
 * itself. A tap on the wire says which names it asked Redis to delete; what is a name of the family is what this
 * program itself wrote.
 */
final class KillBench {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final RedisServer redis = RedisServer.start();
    private final RedisTap tap = new RedisTap(redis.port());
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> family = new HashSet<>();

    String measure() throws IOException {
        Loader.others(redis.port());
        Loader.lookAlikes(redis.port());
        Loader.family(redis.port());
        Loader.familyKeys(family::add);
        var folder = Files.createTempDirectory("keyward-bench");
        var began = System.nanoTime();
        var purge = killedInTheMiddle(folder);
        var killed = System.nanoTime();
        try (var again = console(folder)) {
            var ready = System.nanoTime();
            var done = until(new Api(client, again.url(), "engineer"), purge, "COMPLETED");
            return page(done, (ready - killed) / 1e9, (System.nanoTime() - began) / 1e9);
        } finally {
            client.close();
            tap.close();
            redis.close();
        }
    }

    private ConsoleProcess console(Path folder) {
        return ConsoleProcess.start(folder, "keyward.demo=true", "keyward.redis=" + tap.uri());
    }

    private String killedInTheMiddle(Path folder) {
        try (var console = console(folder)) {
            var api = new Api(client, console.url(), "engineer");
            var path = approved(api);
            api.post(path + "/transitions", Map.of("to", "RUNNING", "reason", "benchmark"));
            while (deleted(api.get(path)) < Loader.FAMILY / 3) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            console.kill();
            return path;
        }
    }

    private static String approved(Api api) {
        var wanted = Map.<String, Object>of(
                "families", List.of("catalog-item"), "keyspace", "demo", "values", Map.of(), "reason", "benchmark");
        var path = "/purges/" + api.post("/purges", wanted).get("id").asString();
        api.post(path + "/dry-run", Map.of());
        var hash = api.get(path).get("scopeHash").asString();
        api.as("approver")
                .post(path + "/approvals", Map.of("decision", "APPROVE", "comment", "benchmark", "scopeHash", hash));
        return path;
    }

    private static JsonNode until(Api api, String path, String state) {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var purge = api.get(path);
        while (!state.equals(purge.get("state").asString())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not %s after %s: %s".formatted(state, LIMIT, purge));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            purge = api.get(path);
        }
        return purge;
    }

    private static long deleted(JsonNode purge) {
        return purge.at("/progress/deleted").asLong();
    }

    private String page(JsonNode done, double restart, double seconds) throws IOException {
        var foreign =
                tap.named().stream().filter(name -> !family.contains(name)).count();
        var survivors = 0L;
        var missing = 0L;
        try (var application = new RawRedis(redis.uri())) {
            survivors = application.existing(family);
            missing = Loader.OTHERS + Loader.LOOK_ALIKES + survivors - application.size();
        }
        return """
                ## A purge of 200,000 among 2,020,000 keys, killed in the middle

                `kill -9` after a third, started again on the same H2 file; 20,000 of the other keys look almost like
                the family's. Names on the wire are read by a tap between the console and Redis.

                | | |
                |---|---|
                | survivors of the family | %,d |
                | other keys missing | %,d |
                | names in UNLINK, of the family | %,d |
                | names in UNLINK, of anybody else | %,d |
                | counted as deleted, at least and at most | %,d – %,d |
                | seconds from the kill to a console that is ready | %s |
                | seconds in all, both starts included | %s |
                """.formatted(
                        survivors,
                        missing,
                        tap.named().size() - foreign,
                        foreign,
                        deleted(done),
                        done.at("/progress/deletedAtMost").asLong(),
                        Numbers.plain(restart),
                        Numbers.plain(seconds));
    }
}
