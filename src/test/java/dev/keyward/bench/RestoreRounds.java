package dev.keyward.bench;

import dev.keyward.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** R14: a backup of a console in the middle of a purge is put back after the purge had long been completed. */
final class RestoreRounds implements FaultRounds {
    private static final long CAP = 2_000;

    private final Shop shop = new Shop();
    private final Database database;
    private final Map<String, String> properties;
    private final Site site;

    RestoreRounds(Database database, Map<String, String> properties) {
        this.database = database;
        this.properties = properties;
        this.site = new Site(properties, shop.tap.uri());
    }

    @Override
    public void run(Promises promises, int rounds) {
        site.start();
        promises.of("R14", "backup put back, console started", database, "").until(rounds, this::waits);
    }

    private boolean waits() {
        shop.fill();
        var errand = new Errand(site, Map.of("maxKeysPerSecond", CAP));
        errand.until("RUNNING");
        Waiting.until(20, () -> shop.named() > 0);
        site.kill();
        backUp();
        site.start();
        var completed = errand.reaches("COMPLETED", 60);
        site.stop();
        putBack();
        shop.fill();
        site.start();
        var held = errand.reaches("HELD", 10);
        Waiting.until(3, () -> shop.named() > 0);
        var silent = shop.named() == 0;
        site.api("engineer").post(errand.path() + "/transitions", Map.of("to", "RUNNING"));
        return completed
                && held
                && silent
                && errand.reaches("COMPLETED", 60)
                && shop.wrong().isEmpty();
    }

    private void backUp() {
        if (database == Database.H2) {
            copy("keyward.mv.db", "backup");
        } else {
            // As soon as the server has noticed that the console is gone.
            Waiting.until(30, () -> did("create database %s_backup template %s".formatted(name(), name())));
        }
    }

    private void putBack() {
        if (database == Database.H2) {
            copy("backup", "keyward.mv.db");
        } else {
            Waiting.until(30, () -> did("drop database " + name()));
            did("alter database %s_backup rename to %s".formatted(name(), name()));
        }
    }

    private void copy(String from, String to) {
        try {
            Files.copy(site.folder.resolve(from), site.folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean did(String statement) {
        var url = url();
        try (var connection = DriverManager.getConnection(
                        url.substring(0, url.lastIndexOf('/')) + "/postgres",
                        properties.get("spring.datasource.username"),
                        properties.get("spring.datasource.password"));
                var asked = connection.createStatement()) {
            return !asked.execute(statement);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String name() {
        return url().substring(url().lastIndexOf('/') + 1);
    }

    private String url() {
        return String.valueOf(properties.get("spring.datasource.url"));
    }

    @Override
    public void close() {
        site.close();
        shop.close();
    }
}
