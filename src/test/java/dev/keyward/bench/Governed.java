package dev.keyward.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Purges by the whole product: request, dry run, approval, worker, and a database that keeps every intent. */
final class Governed {
    private static final Set<String> OVER = Set.of("COMPLETED", "PARTIAL", "DEAD", "ABORTED", "EXPIRED", "HELD");

    private final Api api;
    private final String incident;
    private final Map<String, Long> shortest = new HashMap<>();

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
     * From the start to the last row of the trail. Asks only when it may be over by what was seen before, since each
     * question takes some of the two cores.
     *
     * @param kind those that take alike
     */
    void run(String kind, String path) {
        var began = System.nanoTime();
        api.post(path + "/transitions", Map.of("to", "RUNNING", "reason", "benchmark", "confirm", "catalog-item"));
        LockSupport.parkNanos(shortest.getOrDefault(kind, 0L) * 6 / 10);
        while (!over(path)) {
            LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        }
        shortest.merge(kind, System.nanoTime() - began, Math::min);
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
