package dev.keyward.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A whole console on an H2 file, killed while it writes an import as an operator's kill -9 would. */
class ImportKillTests {
    private static final int FAMILIES = 2_000;
    private static final String[] DEMO = {"keyward.demo=true"};

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anImportThatIsKilledLeavesNothingAndTheSameFileGoesInAfterwards(@TempDir Path folder) {
        try (var console = ConsoleProcess.start(folder, DEMO)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> status(console, "/families/catalog-item") == 200);
            var before = size(folder);
            var sent = http.sendAsync(request(console, "/imports?dryRun=false"), HttpResponse.BodyHandlers.ofString());
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> sent.isDone() || size(folder) > before + 500_000);
            assertThat(sent).as("killed before it answered").isNotDone();
            console.kill();
        }
        try (var again = ConsoleProcess.start(folder, DEMO)) {
            assertThat(families(again)).isZero();
            var answer = send(request(again, "/imports?dryRun=false"));
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .get("applied")
                            .asBoolean())
                    .as(answer.body().substring(0, 200))
                    .isTrue();
            assertThat(families(again)).isEqualTo(FAMILIES);
        }
    }

    private long families(ConsoleProcess console) {
        var answer = send(get(console, "/families?q=killed-&limit=1"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("total").asLong();
    }

    private int status(ConsoleProcess console, String path) {
        return send(get(console, path)).statusCode();
    }

    private static HttpRequest get(ConsoleProcess console, String path) {
        return to(console, path).GET().build();
    }

    private static HttpRequest request(ConsoleProcess console, String path) {
        var table = new StringBuilder("name,domain,owner,template,keyspace,purpose,invalidation.strategy\n");
        for (int n = 0; n < FAMILIES; n++) {
            table.append("killed-%d,content,team-content,content:v9:killed-%d:{id=int},demo,Cards,TTL_ONLY\n"
                    .formatted(n, n));
        }
        return to(console, path)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table.toString()))
                .build();
    }

    private static HttpRequest.Builder to(ConsoleProcess console, String path) {
        return HttpRequest.newBuilder(URI.create(console.url() + "/api/v1" + path))
                .header("Authorization", "Bearer kw_demo_engineer");
    }

    private static long size(Path folder) {
        try {
            return Files.size(folder.resolve("keyward.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
