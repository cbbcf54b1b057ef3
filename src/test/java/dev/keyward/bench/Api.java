package dev.keyward.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console's REST surface, as one of the demo's people. */
record Api(HttpClient client, String site, String person) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Api as(String other) {
        return new Api(client, site, other);
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, Object> body) {
        var text = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(text)
                .build());
    }

    /** The same without a key of its own: what is sent again is recognised by what it says. */
    JsonNode report(String path, Map<String, Object> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Changes what it has just read. */
    JsonNode put(String path, Map<String, Object> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", version(path))
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private String version(String path) {
        return answer(request(path).GET().build()).headers().firstValue("ETag").orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + "/api/v1" + path))
                .header("Authorization", "Bearer kw_demo_" + person);
    }

    private JsonNode send(HttpRequest request) {
        var response = answer(request);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s: %d %s".formatted(request.uri(), response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The console does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
