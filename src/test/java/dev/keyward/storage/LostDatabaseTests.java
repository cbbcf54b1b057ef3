package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R11: an H2 that closed itself, as it does at the end of its disk, is opened anew by whoever asks next. */
class LostDatabaseTests {
    private static final int CONNECTIONS = 3;

    @Test
    void aDatabaseThatClosedItselfIsOpenedAnew(@TempDir Path folder) throws SQLException {
        try (var pool = pool(folder)) {
            execute(pool, "create table kept (n integer)");
            execute(pool, "insert into kept values (1)");
            inUse(pool);
            assertThatThrownBy(() -> execute(pool, "shutdown immediately")).isInstanceOf(SQLException.class);
            for (var lost = 0; lost < CONNECTIONS; lost++) {
                try {
                    execute(pool, "insert into kept values (2)");
                } catch (SQLException closed) {
                    assertThat(closed.getErrorCode()).isIn(90098, 90121, 90067);
                }
            }
            execute(pool, "insert into kept values (3)");
            try (var connection = pool.getConnection();
                    var asked = connection.createStatement();
                    var rows = asked.executeQuery("select count(*) from kept where n in (1, 3)")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(2);
            }
        }
    }

    private static HikariDataSource pool(Path folder) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:%s/keyward;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE".formatted(folder));
        pool.setUsername("sa");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setExceptionOverrideClassName(LostDatabase.class.getName());
        return pool;
    }

    private static void execute(HikariDataSource pool, String statement) throws SQLException {
        try (var connection = pool.getConnection();
                var asked = connection.createStatement()) {
            asked.execute(statement);
        }
    }

    /** All of them were used a moment ago, so that the pool takes them for alive. */
    private static void inUse(HikariDataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        for (var n = 0; n < CONNECTIONS; n++) {
            all.add(pool.getConnection());
        }
        for (var one : all) {
            one.close();
        }
    }
}
