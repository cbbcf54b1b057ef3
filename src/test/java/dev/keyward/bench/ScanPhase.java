package dev.keyward.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scan from its request to its end. */
final class ScanPhase implements Sample.Phase {
    private final Api api;
    private final Map<String, Object> wanted = new LinkedHashMap<>(Map.of("keyspace", "demo"));
    private final Unasked unasked = new Unasked();
    private long over;

    ScanPhase(Api api, Map<String, Object> more) {
        this.api = api;
        wanted.putAll(more);
    }

    @Override
    public void run() {
        var began = System.nanoTime();
        var path = "/scans/" + api.post("/scans", wanted).get("id").asString();
        over = unasked.until("scan", began, () -> ended(path));
    }

    private @Nullable Instant ended(String path) {
        var scan = api.get(path);
        return switch (scan.get("state").asString()) {
            case "QUEUED", "RUNNING" -> null;
            case "COMPLETED" -> Instant.parse(scan.get("endedAt").asString());
            default -> throw new IllegalStateException("The scan did not complete: " + scan);
        };
    }

    @Override
    public long overAt() {
        return over;
    }
}
