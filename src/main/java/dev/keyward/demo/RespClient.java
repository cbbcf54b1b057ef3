package dev.keyward.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/** One command to a Redis on loopback, for starting and stopping it; the console itself speaks through {@code redis}. */
final class RespClient {
    private static final int TIMEOUT_MILLIS = 5_000;

    private RespClient() {}

    /** Answers the reply's lines as they came, nothing when nobody answers. The command must contain no blanks to keep. */
    static Optional<String> ask(int port, String command) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var lines = reader.lines().collect(Collectors.toList());
            if (!lines.isEmpty()) {
                lines.removeLast();
            }
            return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
        } catch (IOException | UncheckedIOException nobodyThere) {
            return Optional.empty();
        }
    }
}
