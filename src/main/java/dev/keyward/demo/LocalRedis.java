package dev.keyward.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis beside the console: the {@code redis-server} on PATH, else the one in the jar. It listens on loopback
 * only, runs detached (Ctrl-C ends the console first, then the console ends it) and is found again in its folder
 * after a console that died.
 */
public final class LocalRedis {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;
    private final int port;
    private final String save;

    private LocalRedis(Path folder, int port, String save) {
        this.folder = folder;
        this.port = port;
        this.save = save;
    }

    /** Starts one that forgets its keys when it stops. */
    public static LocalRedis forgetful(Path folder) throws IOException {
        return started(folder, "");
    }

    /** Answers the one still running in the folder, or starts one that keeps its keys there. */
    static LocalRedis keeping(Path folder) throws IOException {
        var running = running(folder);
        return running.isPresent() ? running.get() : started(folder, "3600 1");
    }

    static Optional<LocalRedis> running(Path folder) throws IOException {
        var note = folder.resolve("redis.port");
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        var redis =
                new LocalRedis(folder, Integer.parseInt(Files.readString(note).strip()), "3600 1");
        return redis.answersFrom(folder) ? Optional.of(redis) : Optional.empty();
    }

    private static LocalRedis started(Path folder, String save) throws IOException {
        Files.createDirectories(folder);
        var redis = new LocalRedis(folder.toRealPath(), freePort(), save);
        redis.launch();
        Files.writeString(folder.resolve("redis.port"), String.valueOf(redis.port));
        return redis;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its loopback port. */
    public int port() {
        return port;
    }

    /** Such as {@code redis://127.0.0.1:6399}. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends it and starts it anew on the same port; a forgetful one is empty then, with another {@code run_id}. */
    public void restart() {
        stop();
        launch();
    }

    /** Ends it and waits until it is gone; does nothing when it already is. */
    public void stop() {
        RespClient.ask(port, "SHUTDOWN");
        await(false);
    }

    private void launch() {
        try {
            var command = List.of(
                    executable(),
                    "--port",
                    String.valueOf(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    folder.toString(),
                    "--save",
                    save,
                    "--logfile",
                    "redis.log",
                    "--daemonize",
                    "yes");
            new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
            await(true);
        } catch (IOException e) {
            throw new UncheckedIOException("No Redis could be started. Install redis-server and try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Redis started.", e);
        }
    }

    /** The program itself, for servers that are arranged in another way. */
    public static String executable() throws IOException {
        for (var place : System.getenv("PATH").split(":", -1)) {
            var candidate = Path.of(place, "redis-server");
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
    }

    private boolean answersFrom(Path place) throws IOException {
        var answer = RespClient.ask(port, "CONFIG GET dir");
        return answer.isPresent() && answer.get().contains(place.toRealPath().toString());
    }

    private void await(boolean up) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (RespClient.ask(port, "PING").filter("+PONG"::equals).isPresent() != up) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The Redis of %s did not %s; its log is redis.log there."
                        .formatted(folder, up ? "start" : "stop"));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
