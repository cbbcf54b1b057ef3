package dev.keyward.purge;

import static org.awaitility.Awaitility.await;

import dev.keyward.purge.engine.CrashPoint;
import dev.keyward.purge.engine.CrashPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Lets a console die at a crash point, once: its thread, with nothing caught and nothing written behind; or the whole
 * process by {@code kill -9}, when the property names a file and the file names the point. No bean by itself: whoever wants it brings it.
 */
public class Crashes implements CrashPoints {
    /** The property's value where threads die, not the process. */
    static final String THREADS = "threads";

    private static final String FILE = "file:";

    private final AtomicReference<Optional<CrashPoint>> armed = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Runnable> act = new AtomicReference<>(this::die);
    private final @Nullable Path order;

    Crashes(Environment environment) {
        var wanted = environment.getRequiredProperty("crash");
        order = wanted.startsWith(FILE) ? Path.of(wanted.substring(FILE.length())) : null;
    }

    /** The next thread to come by dies there. */
    void arm(CrashPoint point) {
        at(point, this::die);
    }

    /** The same, with something to wait for first. */
    void arm(CrashPoint point, Runnable first) {
        at(point, () -> {
            first.run();
            die();
        });
    }

    /** The next thread to come by does this, and goes on when that is over. */
    void at(CrashPoint point, Runnable something) {
        act.set(something);
        armed.set(Optional.of(point));
    }

    /** Waits until one has come by. */
    void awaitDeath() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> armed.get().isEmpty());
    }

    @Override
    public void reached(CrashPoint point) {
        if (order != null && ordered(order, point)) {
            kill();
        }
        if (cameBy(point)) {
            act.get().run();
        }
    }

    private synchronized boolean cameBy(CrashPoint point) {
        return armed.get().equals(Optional.of(point))
                && armed.getAndSet(Optional.empty()).isPresent();
    }

    private static synchronized boolean ordered(Path order, CrashPoint point) {
        try {
            return Files.exists(order) && Files.readString(order).equals(point.name()) && Files.deleteIfExists(order);
        } catch (IOException gone) {
            return false;
        }
    }

    private void die() {
        throw new Death();
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start();
            LockSupport.park();
        } catch (IOException e) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** What nobody catches. */
    static final class Death extends Error {
        Death() {
            super("Died as the test wanted.", null, false, false);
        }
    }
}
