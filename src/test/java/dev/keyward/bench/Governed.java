package dev.keyward.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Purges by the whole product: request, dry run, approval, worker, and a database that keeps every intent. */
final class Governed {
    private static final Set<String> OVER = Set.of("COMPLETED", "PARTIAL", "DEAD", "ABORTED", "EXPIRED", "HELD");

    private final Api api;
    private final String incident;
    private final Unasked unasked = new Unasked();

    Governed(Api api) {
        this.api = api;
        this.incident = api.as("commander")
                .post(
                        "/incidents",
                        Map.of(
                                "title", "A benchmark of the fast pace",
                                "class", "A",
                                "families", List.of("catalog-item"),
                                "startedAt", Instant.now().minusSeconds(60).toString(),
                                "detectedBy", "USER_REPORT"))
                .get("number")
                .asString();
    }

    /** Everything up to the start: requested, counted and approved. */
    String approved(String pace, Map<String, Object> more) {
        var wanted = new HashMap<String, Object>(Map.of(
                "families",
                List.of("catalog-item"),
                "keyspace",
                "demo",
                "values",
                Map.of(),
                "reason",
                "benchmark",
                "pace",
                pace,
                "verify",
                false));
        if ("FAST".equals(pace)) {
            wanted.put("incident", incident);
        }
        wanted.putAll(more);
        var path = "/purges/" + api.post("/purges", wanted).get("id").asString();
        api.post(path + "/dry-run", Map.of());
        var hash = api.get(path).get("scopeHash").asString();
        api.as("approver")
                .post(path + "/approvals", Map.of("decision", "APPROVE", "comment", "benchmark", "scopeHash", hash));
        return path;
    }

    /**
     * From the start to the last row of the trail; answers when that was, by {@link System#nanoTime()}.
     *
     * @param kind those that take alike
     */
    long run(String kind, String path) {
        var began = System.nanoTime();
        api.post(path + "/transitions", Map.of("to", "RUNNING", "reason", "benchmark", "confirm", "catalog-item"));
        return unasked.until(kind, began, () -> ended(path));
    }

    private @Nullable Instant ended(String path) {
        var purge = api.get(path);
        return OVER.contains(purge.get("state").asString())
                ? Instant.parse(purge.at("/timings/finishedAt").asString())
                : null;
    }

    boolean over(String path) {
        return OVER.contains(api.get(path).get("state").asString());
    }

    void requireDone(String path) {
        if (!"COMPLETED".equals(api.get(path).get("state").asString())) {
            throw new IllegalStateException("The purge did not complete: " + api.get(path));
        }
    }
}
