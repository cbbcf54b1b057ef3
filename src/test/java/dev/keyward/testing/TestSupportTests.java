package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class TestSupportTests {
    private static final Set<String> SEEN = new HashSet<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void everyMigrationRunsOnBothDatabases() {
        var failed = jdbc.sql("select count(*) from \"flyway_schema_history\" where \"success\" = false")
                .query(Integer.class)
                .single();
        assertThat(failed).isZero();
    }

    @Test
    void theDatabaseIsTheOneTheTestIsNamedFor(@Autowired DataSource source) throws Exception {
        try (var connection = source.getConnection()) {
            SEEN.add(connection.getMetaData().getDatabaseProductName());
            assertThat(environment.getProperty("spring.datasource.url"))
                    .startsWith(connection.getMetaData().getURL());
        }
    }

    @AfterAll
    static void bothDatabasesHadTheirTurn() {
        assertThat(SEEN).containsExactlyInAnyOrder("H2", "PostgreSQL");
    }
}
