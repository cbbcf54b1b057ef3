package dev.keyward.bench;

import dev.keyward.purge.RawRedis;
import dev.keyward.testing.RedisServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where and with what it was measured. */
final class Machine {
    private Machine() {}

    static String headline() {
        return """
                # Benchmarks

                Made by `./keyward bench` on %s: %d cores, %s %s, Java %s, Redis %s.
                Absolute times mean little on another machine; the ratios are the point. All servers and all clients
                of a measurement share those cores.
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        redis());
    }

    /** In a line, for a page that has more to tell. */
    static String line(String days) {
        return "Made by `./keyward bench reliability` on %s: %d cores, Java %s, Redis %s."
                .formatted(
                        days, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), redis());
    }

    /** The version of the Redis that tests and measurements start: the one on PATH, else the embedded one. */
    private static String redis() {
        try (var server = RedisServer.start();
                var redis = new RawRedis(server.uri())) {
            return redis.version();
        }
    }

    /** What a program prints; fails when it does. */
    static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("%s failed: %s".formatted(String.join(" ", command), text));
            }
            return text;
        } catch (IOException e) {
            throw new IllegalStateException("The bench needs '%s' on PATH.".formatted(command[0]), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Processor seconds that a program has taken so far. */
    static double toil(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(program -> program.info().totalCpuDuration())
                .map(taken -> taken.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** Lets every thread of a program wait for all others of the machine, as if its cores were elsewhere; Linux only. */
    static void setAside(long pid, boolean aside) {
        output("chrt", "--all-tasks", aside ? "--idle" : "--other", "--pid", "0", "" + pid);
    }

    /** The packaged console where it was built, as {@code ./keyward bench} has done; else the compiled classes. */
    static List<String> launch() {
        if (Files.exists(Path.of("target", "console", "keyward.jar"))) {
            return List.of(launch(true));
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx700m", "-cp", System.getProperty("java.class.path"), "dev.keyward.Console");
    }

    /** The command which starts the console as {@code ./keyward} does. */
    static String[] launch(boolean cached) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return cached
                ? new String[] {java, "-XX:AOTCache=target/console/keyward.aot", "-jar", "target/console/keyward.jar"}
                : new String[] {java, "-jar", "target/keyward.jar"};
    }
}
