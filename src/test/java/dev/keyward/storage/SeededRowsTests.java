package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.OnBothDatabases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the mapper would take for a new row it inserts again, so a row that a migration brings must not look new. */
@OnBothDatabases
class SeededRowsTests {
    private static final String VERSIONED = """
            select lower(table_name) from information_schema.columns
            where lower(column_name) = 'version' and lower(data_type) = 'bigint' and lower(table_schema) = 'public'""";

    @Autowired
    JdbcClient jdbc;

    @Test
    void noRowOfTheDatabaseLooksAsIfItWereNeverSaved() {
        var tables = jdbc.sql(VERSIONED).query(String.class).list();

        assertThat(tables).contains("naming_standard", "family", "domain", "waiver", "charter", "runbook");
        assertThat(tables.stream().filter(this::hasVersionZero).toList()).isEmpty();
    }

    private boolean hasVersionZero(String table) {
        return jdbc.sql("select count(*) from %s where version < 1".formatted(table))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
