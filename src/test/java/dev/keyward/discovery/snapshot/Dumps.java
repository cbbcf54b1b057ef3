package dev.keyward.discovery.snapshot;

import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** RDB files that real servers wrote, and what is read of them. */
public final class Dumps {
    static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private Dumps() {}

    /** A file of the tests' own server after these commands, written by its SAVE. */
    static byte[] after(Consumer<RedisCommands<byte[], byte[]>> commands) {
        try (var server = RedisServer.start()) {
            return of(server, commands);
        }
    }

    /** A file of this server as it is now. */
    public static byte[] of(RedisServer server) {
        return of(server, redis -> {});
    }

    private static byte[] of(RedisServer server, Consumer<RedisCommands<byte[], byte[]>> commands) {
        try (var client = RedisClient.create(server.uri());
                var connection = client.connect(ByteArrayCodec.INSTANCE)) {
            var redis = connection.sync();
            commands.accept(redis);
            redis.select(0);
            redis.save();
            var folder = Objects.requireNonNull(
                    client.connect().sync().configGet("dir").get("dir"));
            return taken(Path.of(folder, "dump.rdb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Away from where the server would find it when it starts again. */
    private static byte[] taken(Path dump) throws IOException {
        var bytes = Files.readAllBytes(dump);
        Files.delete(dump);
        return bytes;
    }

    /** A file that another server wrote; see the resources' README. */
    public static byte[] kept(String name) {
        try (var in = Dumps.class.getResourceAsStream("/discovery/snapshot/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What was read. */
    record Read(Snapshot snapshot, Map<String, SnapshotKey> keys) {
        SnapshotKey key(String name) {
            return Objects.requireNonNull(keys.get(name), name);
        }
    }

    static Read read(byte[] file) {
        return read(file, 0);
    }

    static Read read(byte[] file, int database) {
        var keys = new LinkedHashMap<String, SnapshotKey>();
        try {
            var snapshot = new SnapshotReader(database, 1L << 30, NOW)
                    .read(
                            new ByteArrayInputStream(file),
                            key -> keys.put(new String(key.name(), StandardCharsets.ISO_8859_1), key));
            return new Read(snapshot, keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
