package dev.keyward.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The demo's data folder, held by one console at a time until its JVM ends. */
record DemoFolder(Path path) {
    /** A lock that nobody holds on to is collected, and with it goes the claim. */
    private static final Collection<FileLock> CLAIMS = new ConcurrentLinkedQueue<>();

    private static final List<String> KEPT_FILES =
            List.of("keyward.mv.db", "keyward.trace.db", "last-seen", "redis/dump.rdb");

    static DemoFolder claim(Path folder) throws IOException {
        var path = Files.createDirectories(folder).toRealPath();
        if (!locked(path.resolve("console.lock"))) {
            throw new InvalidConfigurationPropertyValueException(
                    "keyward.data",
                    path.toString(),
                    "Another Keyward is running on this folder. Stop it, or choose another one with KEYWARD_DATA.");
        }
        return new DemoFolder(path);
    }

    /** Deletes what earlier runs kept here; files that are not the console's stay. */
    void forget() throws IOException {
        var redis = LocalRedis.running(path.resolve("redis"));
        if (redis.isPresent()) {
            redis.get().stop();
        }
        for (var file : KEPT_FILES) {
            Files.deleteIfExists(path.resolve(file));
        }
    }

    private static boolean locked(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            return lock != null && CLAIMS.add(lock);
        } catch (OverlappingFileLockException alsoInThisJvm) {
            return false;
        }
    }
}
