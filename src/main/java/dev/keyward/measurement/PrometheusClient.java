package dev.keyward.measurement;

import dev.keyward.measurement.prometheus.RangeAnswer;
import dev.keyward.measurement.prometheus.RangeAnswer.Sample;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the one Prometheus of the configuration. Follows no redirect, reads no endless answer, repeats nothing it said. */
@Component
class PrometheusClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 32 << 20;

    private final PrometheusSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PrometheusClient(PrometheusSettings settings) {
        this.settings = settings;
    }

    /** It did not answer, or not what was asked for. The message is ours and safe to show. */
    static final class Away extends RuntimeException {
        Away(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** @param to inclusive, as there */
    List<Sample> range(String query, Instant from, Instant to) {
        var request = HttpRequest.newBuilder(settings.queryRange())
                .timeout(settings.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(query, from, to)));
        if (settings.bearerToken() != null) {
            request.header("Authorization", "Bearer " + settings.bearerToken());
        }
        try {
            return RangeAnswer.read(body(request.build()), settings.familyLabel(), settings.regionLabel());
        } catch (RangeAnswer.Unreadable unreadable) {
            throw new Away(String.valueOf(unreadable.getMessage()));
        }
    }

    private byte[] body(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var stream = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new Away("It answered %d.".formatted(answer.statusCode()));
                }
                var body = stream.readNBytes(MOST_BYTES + 1);
                if (body.length > MOST_BYTES) {
                    throw new Away("It answered more than 32 MiB. Ask for fewer series.");
                }
                return body;
            }
        } catch (IOException away) {
            throw new Away("It did not answer within %d s."
                    .formatted(settings.timeout().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("The console was stopped meanwhile.");
        }
    }

    private String form(String query, Instant from, Instant to) {
        var fields = new TreeMap<>(Map.of(
                "query",
                query,
                "start",
                String.valueOf(from.getEpochSecond()),
                "end",
                String.valueOf(to.getEpochSecond()),
                "step",
                settings.step().toSeconds() + "s"));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
