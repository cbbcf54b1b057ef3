package dev.keyward.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PostTests {
    private static final Map<String, String> HEADERS = Map.of("Keyward-Delivery", "1");

    @Test
    void aPayloadArrivesWithItsHeaders() throws Exception {
        try (var server = new Once("HTTP/1.1 202 Accepted\r\n\r\n")) {
            assertThat(Post.send(server.target(), HEADERS, "{\"a\":\"\u00e9\"}").kind())
                    .isEqualTo(Outcome.Kind.DELIVERED);
            assertThat(server.received.join())
                    .startsWith("POST /fill HTTP/1.1\r\n")
                    .contains("Content-Length: 10\r\n", "Keyward-Delivery: 1\r\n", "Connection: close\r\n")
                    .endsWith("{\"a\":\"\u00e9\"}");
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = new Once("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\n\r\n"
                        .formatted(elsewhere.getLocalPort()))) {
            elsewhere.setSoTimeout(300);
            var outcome = Post.send(server.target(), HEADERS, "{}");
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(outcome.detail()).contains("not followed");
            org.assertj.core.api.Assertions.assertThatThrownBy(elsewhere::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void whatDoesNotSpeakHttpIsToldWithoutItsWords() throws Exception {
        try (var server = new Once("220 mail.internal ESMTP Postfix\r\n")) {
            var outcome = Post.send(server.target(), HEADERS, "{}");
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY);
            assertThat(outcome.detail()).doesNotContain("Postfix").contains("does not speak HTTP");
        }
    }

    @Test
    void someAnswersAreWorthAnotherTry() {
        assertThat(Outcome.answered(503).kind()).isEqualTo(Outcome.Kind.RETRY);
        assertThat(Outcome.answered(429).kind()).isEqualTo(Outcome.Kind.RETRY);
        assertThat(Outcome.answered(400).kind()).isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void nobodyAtHomeIsWorthAnotherTry() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var port = server.getLocalPort();
        server.close();
        assertThat(Post.send(new Target(false, "127.0.0.1", port, "/"), HEADERS, "{}")
                        .kind())
                .isEqualTo(Outcome.Kind.RETRY);
    }

    @Test
    void aCertificateNobodyVouchesForIsRefused() throws Exception {
        try (var server = new Once("HTTP/1.1 200 OK\r\n\r\n")) {
            var target = new Target(true, "127.0.0.1", server.target().port(), "/");
            assertThat(Post.send(target, HEADERS, "{}").kind()).isEqualTo(Outcome.Kind.RETRY);
        }
    }

    @Test
    void theSignatureIsThatOfEveryHmacTool() {
        assertThat(Signature.of("0123456789abcdef", 1_700_000_000, "{}"))
                .isEqualTo("sha256=e4f8e2ecae2295b2ddb2f0b5584c8275e226c0ebe9b3b819e70156bb67122e3e");
    }

    /** Takes one connection, reads what comes and answers the same each time. */
    private static final class Once implements AutoCloseable {
        private final ServerSocket server;
        private final CompletableFuture<String> received = new CompletableFuture<>();

        Once(String answer) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (var socket = server.accept()) {
                    socket.setSoTimeout(300);
                    var bytes = new byte[4_096];
                    var length = 0;
                    try {
                        for (var n = 0;
                                n >= 0;
                                n = socket.getInputStream().read(bytes, length, bytes.length - length)) {
                            length += n;
                        }
                    } catch (java.net.SocketTimeoutException everythingCame) {
                        // The other side waits for its answer now.
                    }
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    received.complete(new String(bytes, 0, length, StandardCharsets.UTF_8));
                } catch (IOException gone) {
                    received.completeExceptionally(gone);
                }
            });
        }

        Target target() {
            return new Target(false, "127.0.0.1", server.getLocalPort(), "/fill");
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
