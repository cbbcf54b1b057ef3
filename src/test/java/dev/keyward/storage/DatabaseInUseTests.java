package dev.keyward.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R4: a second console on the same H2 file says so in plain words. */
class DatabaseInUseTests {
    @Test
    void aFileThatAnotherProcessHasOpenIsRefusedInPlainWords(@TempDir Path folder) throws IOException, SQLException {
        var url = "jdbc:h2:file:%s/keyward;WRITE_DELAY=0".formatted(folder);
        DriverManager.getConnection(url, "sa", "").close();
        try (var file = FileChannel.open(folder.resolve("keyward.mv.db"), StandardOpenOption.WRITE);
                var lock = file.lock();
                var pool = new HikariDataSource()) {
            assertThat(lock.isValid()).isTrue();
            pool.setJdbcUrl(url);
            pool.setUsername("sa");
            assertThatThrownBy(() -> new Durability().postProcessAfterInitialization(pool, "dataSource"))
                    .isInstanceOfSatisfying(DatabaseInUse.class, inUse -> {
                        var analysis = Objects.requireNonNull(new DatabaseInUse.Explained().analyze(inUse, inUse));
                        assertThat(analysis.getDescription()).contains("Another Keyward");
                        assertThat(analysis.getAction())
                                .contains("KEYWARD_DATA")
                                .contains("PostgreSQL");
                    });
        }
    }
}
