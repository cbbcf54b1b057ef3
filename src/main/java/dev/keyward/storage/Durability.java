package dev.keyward.storage;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Refuses a database that forgets what it acknowledged. An H2 file loses about half a second of commits at kill -9
 * unless its URL carries {@code WRITE_DELAY=0}; PostgreSQL does when fsync or synchronous_commit are off.
 */
@Component
class Durability implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source) {
            check(source);
        }
        return bean;
    }

    private static void check(DataSource source) {
        try (var connection = opened(source)) {
            var product = connection.getMetaData().getDatabaseProductName();
            var url = connection.getMetaData().getURL();
            if ("H2".equals(product) && !url.startsWith("jdbc:h2:mem:")) {
                var delay = setting(
                        connection.createStatement(),
                        "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'");
                require("0".equals(delay), "WRITE_DELAY is %s".formatted(delay), "add ;WRITE_DELAY=0 to the JDBC URL");
            } else if ("PostgreSQL".equals(product)) {
                for (var option : new String[] {"fsync", "synchronous_commit"}) {
                    var value = setting(connection.createStatement(), "show " + option);
                    require(!"off".equals(value), option + " is off", "switch it on in postgresql.conf");
                }
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException(
                    "The governance database cannot be reached: %s".formatted(unreachable.getMessage()), unreachable);
        }
    }

    private static Connection opened(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLException | HikariPool.PoolInitializationException failure) {
            var inUse = DatabaseInUse.behind(failure);
            if (inUse != null) {
                throw inUse;
            }
            throw failure;
        }
    }

    private static String setting(java.sql.Statement statement, String query) throws SQLException {
        try (statement;
                var rows = statement.executeQuery(query)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "not set";
        }
    }

    private static void require(boolean safe, String found, String remedy) {
        if (!safe) {
            throw new UnsafeDatabase(found, remedy);
        }
    }
}
