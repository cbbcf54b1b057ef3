package dev.keyward.purge;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/**
 * The governance database takes nothing from the console until this is closed: a PostgreSQL is read-only for everybody who
 * connects, and has hung up on those who were; an H2 belongs to somebody else.
 */
final class TakenAway implements AutoCloseable {
    private final Connection beside;
    private final boolean postgres;

    TakenAway(Environment console) {
        try {
            beside = DriverManager.getConnection(
                    console.getRequiredProperty("spring.datasource.url"),
                    console.getRequiredProperty("spring.datasource.username"),
                    "");
            postgres = "PostgreSQL".equals(beside.getMetaData().getDatabaseProductName());
            take(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(boolean away) throws SQLException {
        try (var asked = beside.createStatement()) {
            if (!postgres) {
                asked.execute("set exclusive " + (away ? 2 : 0));
                return;
            }
            asked.execute(
                    "alter database %s set default_transaction_read_only = %s".formatted(beside.getCatalog(), away));
            asked.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()""");
        }
    }

    @Override
    public void close() {
        try (beside) {
            take(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
