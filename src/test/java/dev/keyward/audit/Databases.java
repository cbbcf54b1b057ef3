package dev.keyward.audit;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A fresh, empty database of either kind. */
enum Databases {
    H2 {
        @Override
        DataSource fresh() {
            return pooled("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        }
    },
    POSTGRESQL {
        private @Nullable EmbeddedPostgres server;

        @Override
        synchronized DataSource fresh() {
            try {
                if (server == null) {
                    server = EmbeddedPostgres.start();
                }
                var name = "t" + UUID.randomUUID().toString().replace("-", "");
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
                return pooled(server.getJdbcUrl("postgres", name));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (java.sql.SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    };

    abstract DataSource fresh();

    private static DataSource pooled(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(10);
        return pool;
    }
}
