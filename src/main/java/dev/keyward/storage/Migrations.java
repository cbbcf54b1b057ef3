package dev.keyward.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates the governance database, and opens a file of H2 anew when that changed it. H2 ties an {@code in (...)} of a
 * check constraint to the connection that wrote it: once the pool has retired that one, each write to the table fails
 * (90098) until the file is opened again.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final String FILE = "jdbc:h2:file:";

    /** What H2 says to whoever closes a statement of a file that is shut: here, that it did what was asked. */
    private static final int CLOSED = 90121;

    @Override
    public void migrate(Flyway flyway) {
        var done = flyway.migrate().migrationsExecuted;
        if (done > 0 && flyway.getConfiguration().getDataSource() instanceof HikariDataSource pool && isFile(pool)) {
            openAnew(pool);
        }
    }

    private static boolean isFile(HikariDataSource pool) {
        return pool.getJdbcUrl().startsWith(FILE);
    }

    /** By a connection that is not the pool's, which would warn of it with a stack trace at the very first start. */
    private static void openAnew(HikariDataSource pool) {
        try (var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        } catch (SQLException closed) {
            if (closed.getErrorCode() != CLOSED) {
                throw new IllegalStateException("The database file could not be opened anew.", closed);
            }
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
