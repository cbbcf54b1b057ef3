package dev.keyward.bench;

import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.testing.ConsoleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A demo console in a process of its own that may die and be started again on the same folder and database. */
final class Site implements AutoCloseable {
    final Path folder;
    private final List<String> properties = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable ConsoleProcess process;

    /**
     * @param database Spring properties of a PostgreSQL; none for a file in the folder
     * @param redis the demo's keyspace
     */
    Site(Map<String, String> database, String redis, String... more) {
        try {
            folder = Files.createTempDirectory("keyward-reliability");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.addAll(List.of("keyward.demo=true", "keyward.redis=" + redis, "crash=file:" + crash()));
        properties.addAll(List.of("keyward.api.calls-per-second=100000", "keyward.api.burst=100000"));
        properties.addAll(List.of(more));
        database.forEach((name, value) -> properties.add("%s=%s".formatted(name, value)));
    }

    /** Starts it and waits until its people and families are there. */
    Site start() {
        process = ConsoleProcess.start(MortalConsole.launch(), folder, properties.toArray(String[]::new));
        Waiting.until(60, () -> {
            try {
                return api("engineer").get("/families/catalog-item") != null;
            } catch (IllegalStateException notYet) {
                return false;
            }
        });
        return this;
    }

    Api api(String person) {
        return new Api(client, running().url(), person);
    }

    long pid() {
        return running().pid();
    }

    private ConsoleProcess running() {
        return Objects.requireNonNull(process);
    }

    private Path crash() {
        return folder.resolve("crash");
    }

    /** It dies by kill -9 when it passes there next. */
    void arm(CrashPoint point) {
        try {
            Files.writeString(crash(), point.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has not come by yet. */
    boolean armed() {
        return Files.exists(crash());
    }

    void disarm() {
        try {
            Files.deleteIfExists(crash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing is left of it. */
    boolean dead() {
        return ProcessHandle.of(pid()).map(handle -> !handle.isAlive()).orElse(true);
    }

    void signal(String name) {
        Machine.output("kill", "-" + name, String.valueOf(pid()));
    }

    void kill() {
        running().kill();
    }

    /** Ends it in order. */
    void stop() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public void close() {
        stop();
        client.close();
    }
}
