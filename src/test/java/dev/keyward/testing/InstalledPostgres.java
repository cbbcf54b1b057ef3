package dev.keyward.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the PostgreSQL that is installed on this machine, in a new folder, until the JVM ends. The server refuses to
 * run as root, so root lends it to the account {@code postgres}.
 */
final class InstalledPostgres {
    private InstalledPostgres() {}

    static int start() throws IOException {
        var programs = programs();
        var folder = Files.createTempDirectory("keyward-postgres");
        var port = freePort();
        if (asRoot()) {
            run(List.of("chown", PostgresServer.USER, folder.toString()));
        }
        var data = folder.resolve("data").toString();
        run(asServer(programs.resolve("initdb"), "-D", data, "-U", PostgresServer.USER, "-A", "trust", "-N"));
        var options = "-p %d -h 127.0.0.1 -k %s -c max_connections=300".formatted(port, folder);
        var control = programs.resolve("pg_ctl");
        run(asServer(
                control, "-D", data, "-o", options, "-l", folder.resolve("log").toString(), "-w", "start"));
        var stop = asServer(control, "-D", data, "-m", "immediate", "stop");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(stop)));
        return port;
    }

    private static Path programs() throws IOException {
        try (var versions = Stream.of(Path.of("/usr/lib/postgresql"))
                .filter(Files::isDirectory)
                .flatMap(InstalledPostgres::children)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("No PostgreSQL server in /usr/lib/postgresql."));
        }
    }

    private static Stream<Path> children(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static List<String> asServer(Path program, String... arguments) {
        var command = new ArrayList<String>();
        if (asRoot()) {
            command.addAll(List.of("runuser", "-u", PostgresServer.USER, "--"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted: " + command.getFirst(), e);
        }
    }

    private static void stopped(List<String> stop) {
        try {
            run(stop);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
