package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.testing.ConsoleProcess;
import dev.keyward.testing.RedisServer;
import dev.keyward.testing.RedisTap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole console on an H2 file, killed in the middle of a purge as an operator's kill -9 would. */
class KillTests {
    private static final int FAMILY = 200_000;
    private static final Pattern ORACLE = Pattern.compile("catalog:v2:item:[0-9]+:region:eu");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aPurgeThatWasStartedSurvivesAKillAndFinishesByItself(@TempDir Path folder) {
        try (var server = RedisServer.start();
                var tap = new RedisTap(server.port());
                var redis = new RawRedis(server.uri())) {
            redis.write(keys());
            var staying = redis.keys("catalog:");
            staying.removeIf(ORACLE.asMatchPredicate());
            assertThat(staying).hasSize(20_000);

            var properties = new String[] {"keyward.demo=true", "keyward.redis=" + tap.uri()};
            var id = "";
            try (var console = ConsoleProcess.start(folder, properties)) {
                id = killedInTheMiddle(console);
            }
            assertThat(redis.keys("catalog:")).hasSizeBetween(staying.size() + 1, staying.size() + FAMILY - 1);

            try (var again = ConsoleProcess.start(folder, properties)) {
                var done = until(again, id, "COMPLETED", Duration.ofSeconds(60));
                assertThat(redis.keys("catalog:")).isEqualTo(staying);
                assertThat(tap.named()).allMatch(ORACLE.asMatchPredicate()).hasSizeGreaterThanOrEqualTo(FAMILY);
                assertThat(done.at("/progress/deleted").asLong()).isLessThanOrEqualTo(FAMILY);
                assertThat(done.at("/progress/deletedAtMost").asLong()).isGreaterThanOrEqualTo(FAMILY);
            }
        }
    }

    /** Everything up to the kill, by REST as api.md names it. */
    private String killedInTheMiddle(ConsoleProcess console) {
        var wanted = """
                {"families": ["catalog-item"], "keyspace": "demo", "values": {"region": ["eu"]},
                 "reason": "a drill", "maxKeysPerSecond": 40000}""";
        awaitSample(console);
        var id = post(console, "engineer", "/purges", wanted).get("id").asString();
        var counted = post(console, "engineer", "/purges/" + id + "/dry-run", "{}");
        assertThat(counted.get("count").asLong()).isEqualTo(FAMILY);
        var hash = counted.get("scopeHash").asString();
        post(console, "approver", "/purges/" + id + "/approvals", """
                {"decision": "APPROVE", "comment": "a drill", "scopeHash": "%s"}""".formatted(hash));
        post(console, "engineer", "/purges/" + id + "/transitions", "{\"to\": \"RUNNING\"}");
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(console, id).at("/progress/deleted").asLong() > FAMILY / 5);
        console.kill();
        return id;
    }

    /** The console answers before the demo's accounts and families are all there. */
    private void awaitSample(ConsoleProcess console) {
        var family =
                request(console, "engineer", "/families/catalog-item").GET().build();
        await().atMost(Duration.ofSeconds(60)).until(() -> answer(family).statusCode() == 200);
    }

    private JsonNode until(ConsoleProcess console, String id, String state, Duration patience) {
        return await().atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> get(console, id),
                        purge -> purge.get("state").asString().equals(state));
    }

    private static List<String> keys() {
        var keys = new ArrayList<String>();
        for (var n = 0; n < FAMILY; n++) {
            keys.add("catalog:v2:item:%d:region:eu".formatted(n));
        }
        for (var n = 0; n < 5_000; n++) {
            keys.add("catalog:v2:item:%d:region:us".formatted(n));
            keys.add("catalog:v2:item:%d:region:eu:image".formatted(n));
            keys.add("catalog:v2:item:x%d:region:eu".formatted(n));
            keys.add("catalog:v1:item:%d:region:eu".formatted(n));
        }
        return keys;
    }

    private JsonNode get(ConsoleProcess console, String id) {
        return send(request(console, "engineer", "/purges/" + id).GET().build());
    }

    private JsonNode post(ConsoleProcess console, String person, String path, String body) {
        return send(request(console, person, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(ConsoleProcess console, String person, String path) {
        return HttpRequest.newBuilder(URI.create(console.url() + "/api/v1" + path))
                .header("Authorization", "Bearer kw_demo_" + person);
    }

    private JsonNode send(HttpRequest request) {
        var answer = answer(request);
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The console does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
