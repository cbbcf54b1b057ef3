package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class TestSupportTests {
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
            assertThat(environment.getProperty("spring.datasource.url"))
                    .startsWith(connection.getMetaData().getURL());
        }
    }
}
