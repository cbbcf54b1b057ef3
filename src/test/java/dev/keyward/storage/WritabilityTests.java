package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.testing.Database;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class WritabilityTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private SingleConnectionDataSource connection = new SingleConnectionDataSource();

    @BeforeEach
    void aPostgres() {
        migrated(Database.POSTGRESQL);
    }

    private void migrated(Database kind) {
        var made = kind.createOne();
        connection = new SingleConnectionDataSource(
                String.valueOf(made.get("spring.datasource.url")),
                String.valueOf(made.get("spring.datasource.username")),
                "",
                true);
        JdbcClient.create(connection)
                .sql("create table \"flyway_schema_history\" (installed_rank int)")
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatTakesWritesIsNotCalledReadOnly(Database kind) {
        migrated(kind);
        assertThat(asked().isWritable()).isTrue();
        assertThat(asked().wasReadOnly()).isFalse();
    }

    @Test
    void aReadOnlyPostgresIsToldAndSoIsThatItTakesWritesAgain() {
        var asked = asked();
        readOnly(true);
        assertThat(asked.wasReadOnly()).isTrue();
        readOnly(false);
        assertThat(asked.wasReadOnly()).as("within the same seconds").isTrue();
        now.set(Instant.EPOCH.plusSeconds(6));
        assertThat(asked.wasReadOnly()).isFalse();
    }

    @Test
    void aDatabaseThatIsAwayIsNotCalledReadOnly() {
        connection.destroy();
        connection.setUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
        assertThatThrownBy(asked()::isWritable).isInstanceOf(DataAccessException.class);
        assertThat(asked().wasReadOnly()).isFalse();
    }

    private Writability asked() {
        return new Writability(JdbcClient.create(connection), now::get);
    }

    private void readOnly(boolean on) {
        JdbcClient.create(connection)
                .sql("set default_transaction_read_only = " + (on ? "on" : "off"))
                .update();
    }
}
