package dev.keyward.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One real PostgreSQL for the whole test run: the embedded binaries, else the server installed on this machine. It
 * keeps what it acknowledges, since the console refuses a database which does not.
 */
final class PostgresServer {
    static final String USER = "postgres";

    private static @Nullable PostgresServer shared;

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer(start());
        }
        return shared;
    }

    /** Makes an empty database and answers its JDBC URL. */
    String createDatabase(String name) {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a new database.", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start()
                    .getPort();
        } catch (IOException | IllegalStateException embedded) {
            return startInstalled(embedded);
        }
    }

    private static int startInstalled(Exception embedded) {
        try {
            return InstalledPostgres.start();
        } catch (IOException e) {
            e.addSuppressed(embedded);
            throw new UncheckedIOException(
                    "The tests need PostgreSQL: neither the embedded one nor an installed one starts.", e);
        }
    }
}
