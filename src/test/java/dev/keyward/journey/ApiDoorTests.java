package dev.keyward.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Journey;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The REST surface on a real server, where a program calls too fast or sends an address that is none. */
@Journey
class ApiDoorTests {
    @LocalServerPort
    private int port;

    @Test
    void aTokenThatCallsTooFastIsToldWhenToComeBackAndOthersAreNotHeldUp() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answers = new ArrayList<java.util.concurrent.CompletableFuture<HttpResponse<String>>>();
            for (int call = 0; call < 400; call++) {
                answers.add(client.sendAsync(me("sre"), HttpResponse.BodyHandlers.ofString()));
            }
            var refused = answers.stream()
                    .map(java.util.concurrent.CompletableFuture::join)
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();

            assertThat(refused).isNotEmpty().allSatisfy(answer -> {
                assertThat(answer.headers().allValues("Retry-After")).containsExactly("1");
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
            });
            assertThat(client.send(me("auditor"), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** Sent as bytes, since a client library would not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/families/a%2Fb",
                "/api/v1/families/a%5Cb",
                "/api/v1/families/%zz",
                "/api/v1/families/%",
                "/api/v1/families/../../../etc"
            })
    void anAddressThatIsNoneIsAProblemLikeAnyOther(String path) throws IOException {
        var answer = raw(path);
        assertThat(answer.getFirst()).contains(" 400 ");
        assertThat(answer)
                .anySatisfy(line -> assertThat(line.toLowerCase(java.util.Locale.ROOT))
                        .startsWith("content-type: application/problem+json"));
        assertThat(String.join("\n", answer)).contains("\"remedy\"").doesNotContain("<html", "Tomcat");
    }

    private HttpRequest me(String person) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/me/duties".formatted(port)))
                .header("Authorization", "Bearer kw_demo_" + person)
                .build();
    }

    private List<String> raw(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                            .formatted(path, port)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
