package dev.keyward.testing;

import dev.keyward.demo.LocalRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A real {@code redis-server} in the foreground with whatever arguments it takes, until it is closed or the JVM ends. */
public final class RedisProcess implements AutoCloseable {
    /** How far a cluster's own port is from that for clients. */
    static final int BUS = 10_000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final Path folder;
    private final List<String> command;
    private @Nullable Process process;

    private RedisProcess(int port, Path folder, List<String> command) {
        this.port = port;
        this.folder = folder;
        this.command = command;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        start();
    }

    /** A loopback port nobody listens on just now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A free port below a port that a cluster's own traffic takes, which is free as well. */
    static int freePortWithBus() {
        for (var port = freePort(); ; port = freePort()) {
            if (port + BUS > 65_535) {
                continue;
            }
            try (var bus = new ServerSocket(port + BUS, 1, InetAddress.getLoopbackAddress())) {
                return bus.getLocalPort() - BUS;
            } catch (IOException taken) {
                // Another port then.
            }
        }
    }

    /** A server without persistence on a free port. */
    public static RedisProcess with(String... arguments) {
        return at(freePort(), arguments);
    }

    /** A server without persistence on this port. */
    public static RedisProcess at(int port, String... arguments) {
        try {
            var folder = Files.createTempDirectory("keyward-redis");
            var command = new ArrayList<>(List.of(LocalRedis.executable(), "--port", String.valueOf(port)));
            command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--repl-diskless-sync-delay", "0"));
            command.addAll(List.of(arguments));
            return new RedisProcess(port, folder, command);
        } catch (IOException e) {
            throw new UncheckedIOException("The tests need a Redis: install redis-server.", e);
        }
    }

    /** A sentinel with this configuration, which it rewrites. */
    public static RedisProcess sentinel(String... lines) {
        try {
            var port = freePort();
            var folder = Files.createTempDirectory("keyward-sentinel");
            var file = folder.resolve("sentinel.conf");
            Files.writeString(file, "port %d\nbind 127.0.0.1\n%s\n".formatted(port, String.join("\n", lines)));
            return new RedisProcess(port, folder, List.of(LocalRedis.executable(), file.toString(), "--sentinel"));
        } catch (IOException e) {
            throw new UncheckedIOException("The tests need a Redis: install redis-server.", e);
        }
    }

    public int port() {
        return port;
    }

    /** Starts it, or starts it anew after {@link #kill()}: empty, and another process. */
    public void start() {
        try {
            var log = folder.resolve("log-%d".formatted(System.nanoTime()));
            var started = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process = started;
            awaitReady(log, started);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Path log, Process started) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))) {
            if (System.nanoTime() > deadline || !started.isAlive()) {
                throw new IllegalStateException("A redis-server did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean ready(String log) {
        return log.contains("eady to accept connections") || log.contains("+monitor master");
    }

    /** Ends it at once, as {@code kill -9} does. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    /** Stops it in the middle of whatever it does ({@code STOP}), or lets it go on ({@code CONT}). */
    public void signal(String signal) {
        try {
            var running = java.util.Objects.requireNonNull(process);
            new ProcessBuilder("kill", "-" + signal, String.valueOf(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The reply to one command whose words hold no blanks, its lines as they came; empty when nobody answers. */
    public String ask(String words) {
        return Resp.ask(port, words);
    }

    @Override
    public void close() {
        kill();
    }
}
