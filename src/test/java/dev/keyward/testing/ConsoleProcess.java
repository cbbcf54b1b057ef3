package dev.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A console in a JVM of its own, for tests that kill it. */
public final class ConsoleProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final int port;
    private final Path log;

    private ConsoleProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param folder its data folder; its output goes to {@code console.log} there
     * @param properties Spring properties such as {@code keyward.demo=true}
     */
    public static ConsoleProcess start(Path folder, String... properties) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var launch = List.of(
                java,
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.keyward.Console");
        return start(launch, folder, properties);
    }

    /** The same by another command, such as the one which starts the packaged console. */
    public static ConsoleProcess start(List<String> launch, Path folder, String... properties) {
        try {
            var port = freePort();
            Files.createDirectories(folder);
            var command = new ArrayList<>(launch);
            command.addAll(List.of("--server.port=" + port, "--keyward.data=" + folder.toAbsolutePath()));
            Stream.of(properties).forEach(property -> command.add("--" + property));
            var log = folder.resolve("console.log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ConsoleProcess(process, port, log).awaited();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private ConsoleProcess awaited() throws IOException {
        var ready = HttpRequest.newBuilder(URI.create(url() + "/api/v1/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, ready)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    kill();
                    throw new IllegalStateException("The console did not start:\n" + Files.readString(log));
                }
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the console started.", e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest ready) throws InterruptedException {
        try {
            return client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Such as {@code http://localhost:41234}. */
    public String url() {
        return "http://localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as {@code kill} does: it finishes what it is doing. */
    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(process, 30, TimeUnit.SECONDS)
                .join()
                .isAlive()) {
            return;
        }
        kill();
    }
}
