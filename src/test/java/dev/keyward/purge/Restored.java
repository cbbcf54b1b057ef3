package dev.keyward.purge;

import dev.keyward.audit.TrailMarks;
import dev.keyward.purge.restore.Remembered;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** A console that comes to a database, on a folder of the test's own; both databases are taken for a file there. */
final class Restored {
    private static final String HOME = "jdbc:h2:file:/data/keyward";

    private final ApplicationContext console;
    private final OwnFolder folder;
    private final Restores restores;

    Restored(ApplicationContext console, Path data) {
        this(console, data, true);
    }

    /** @param file false for a database that other consoles may use as well */
    Restored(ApplicationContext console, Path data, boolean file) {
        this.console = console;
        this.folder = new OwnFolder(new MockEnvironment().withProperty("keyward.data", data.toString()));
        var elsewhere = new DatabaseHome(console.getBean(JdbcTemplate.class)) {
            @Override
            Optional<Home> now() {
                return Optional.of(new Home(HOME, file));
            }
        };
        restores = new Restores(
                console.getBean(JdbcClient.class),
                console.getBean(TransactionTemplate.class),
                console.getBean(PurgeRequests.class),
                console.getBean(PurgeProgress.class),
                console.getBean(Trail.class),
                console.getBean(TrailMarks.class),
                elsewhere,
                folder,
                console.getBean(InstantSource.class));
    }

    /** As at every start. */
    void arrives() {
        restores.arrive();
    }

    /** The database was last used here; nothing else is known of it. */
    void wasHere() {
        console.getBean(JdbcClient.class)
                .sql("update purge_queue set home = ? where id = 1")
                .param(HOME)
                .update();
    }

    /** The database was last used here, and this folder has seen a row that is not there. */
    void lostItsPast() {
        wasHere();
        folder.settleHere();
        folder.remember(new Remembered(HOME, 1_000_000_000, "0".repeat(64)));
    }

    Remembered remembered() {
        return Objects.requireNonNull(folder.remembered());
    }
}
