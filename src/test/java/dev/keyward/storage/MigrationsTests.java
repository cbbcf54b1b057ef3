package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database file whose constraints were written by a connection that the pool has retired since. */
class MigrationsTests {
    private static final String ROW = "insert into state_of_things (state) values ('%s')";

    @TempDir
    private Path folder;

    @Test
    void aConstraintOutlivesTheConnectionThatWroteIt() throws SQLException {
        try (var pool = pool()) {
            new Migrations().migrate(flyway(pool));
            pool.getHikariPoolMXBean().softEvictConnections();

            assertThat(write(pool, "OPEN")).isEqualTo("written");
            assertThat(write(pool, "ELSE")).isEqualTo("23513");
        }
    }

    @Test
    void aMigrationThatChangedNothingLeavesTheFileOpen() throws SQLException {
        try (var pool = pool()) {
            new Migrations().migrate(flyway(pool));
            try (var open = pool.getConnection()) {
                new Migrations().migrate(flyway(pool));
                assertThat(open.isValid(1)).isTrue();
            }
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theFirstStartWarnsOfNothing(CapturedOutput output) {
        try (var pool = pool()) {
            new Migrations().migrate(flyway(pool));
        }
        assertThat(output).doesNotContain("marked as broken");
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:%s/things;WRITE_DELAY=0".formatted(folder));
        config.setUsername("sa");
        config.setMaximumPoolSize(4);
        config.setExceptionOverrideClassName(LostDatabase.class.getName());
        return new HikariDataSource(config);
    }

    private static Flyway flyway(HikariDataSource pool) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:dev/keyward/storage")
                .load();
    }

    private static String write(HikariDataSource pool, String state) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(ROW.formatted(state));
            return "written";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }
}
