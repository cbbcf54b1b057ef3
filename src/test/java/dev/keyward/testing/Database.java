package dev.keyward.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases Keyward supports. */
public enum Database {
    H2("H2") {
        @Override
        Map<String, String> create(String name) {
            return datasource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000".formatted(name), "sa");
        }
    },
    POSTGRESQL("PostgreSQL") {
        @Override
        Map<String, String> create(String name) {
            return datasource(PostgresServer.shared().createDatabase(name), PostgresServer.USER);
        }
    };

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String label;

    Database(String label) {
        this.label = label;
    }

    /** Makes an empty database and answers the Spring properties which point to it. */
    public Map<String, String> createOne() {
        return create("keyward_%d".formatted(MADE.incrementAndGet()));
    }

    abstract Map<String, String> create(String name);

    private static Map<String, String> datasource(String url, String user) {
        return Map.of(
                "spring.datasource.url", url, "spring.datasource.username", user, "spring.datasource.password", "");
    }

    @Override
    public String toString() {
        return label;
    }
}
