package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The few commands the console ever sends: SCAN, UNLINK, TYPE, MEMORY USAGE, OBJECT FREQ and IDLETIME, INFO, PING; and where
 * they are asked for STRLEN, OBJECT ENCODING, EXISTS, SSCAN, ZSCAN, PEXPIRE, and DEL where there is no UNLINK.
 */
final class LettuceConnection implements KeyspaceConnection {
    private static final String ONE_SERVER = "server";
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final RedisCommands<byte[], byte[]> commands;
    private final ServerInfo info;
    private final Later later;
    private final Facts facts;

    LettuceConnection(StatefulRedisConnection<byte[], byte[]> connection, int database) {
        this.connection = connection;
        this.commands = connection.sync();
        this.info = ServerInfo.parsed(commands.info(), database);
        this.later = new Later(connection.async(), info.since(4));
        this.facts = new Facts(connection);
    }

    @Override
    public String serverRunId() {
        return info.runId();
    }

    @Override
    public long keyCount() {
        return info.keys();
    }

    /** INFO as it is now. */
    String info() {
        return Failures.told(commands::info);
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return Later.await(later.scan(pattern, cursor, count));
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        return later.scan(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> list(KeyName index, Kind kind, String cursor, int count) {
        return later.list(index, kind, cursor, count);
    }

    @Override
    public long unlink(List<KeyName> names) {
        return Later.await(unlinkLater(names));
    }

    @Override
    public CompletableFuture<Long> unlinkLater(List<KeyName> names) {
        return later.unlink(checked(names));
    }

    @Override
    public boolean canShorten() {
        return info.since(7);
    }

    @Override
    public void append(EventStream stream, Map<String, String> fields) {
        Later.await(later.append(stream, fields));
    }

    @Override
    public CompletableFuture<Long> shorten(List<KeyName> names, long[] millis) {
        checked(names);
        return later.shorten(names, millis);
    }

    @Override
    public long existing(List<KeyName> names) {
        return Later.await(existingLater(names));
    }

    CompletableFuture<Long> existingLater(List<KeyName> names) {
        return later.existing(checked(names));
    }

    /** What a node of a cluster knows about all of them. */
    String clusterNodes() {
        return Failures.told(commands::clusterNodes);
    }

    /** For commands about slots that this node owns. */
    Later slots() {
        return later;
    }

    /** ASKING, and then at once whatever is sent: the two must have nothing between them. */
    <T> CompletableFuture<T> asking(Supplier<CompletableFuture<T>> sending) {
        synchronized (later) {
            connection.async().asking();
            return sending.get();
        }
    }

    String version() {
        return info.version();
    }

    static byte[][] checked(List<KeyName> names) {
        if (names.isEmpty() || names.size() > MAX_NAMES) {
            throw new IllegalArgumentException("One UNLINK names 1 to %d keys.".formatted(MAX_NAMES));
        }
        var bytes = names.stream().mapToLong(name -> name.bytes().length).sum();
        if (bytes > MAX_BYTES && names.size() > 1) {
            throw new IllegalArgumentException("One UNLINK names at most %d bytes of keys.".formatted(MAX_BYTES));
        }
        return names.stream().map(KeyName::bytes).toArray(byte[][]::new);
    }

    CompletableFuture<List<Optional<KeyFact>>> facts(List<KeyName> names) {
        return facts.of(names);
    }

    @Override
    public List<KeyspaceNode> nodes() {
        return List.of(new ServerNode(ONE_SERVER, info.runId(), info.holdsOneTable(), new BitSet(), this));
    }

    ServerInfo serverInfo() {
        return info;
    }

    @Override
    public ServerLoad load() {
        return Failures.told(() -> ServerLoad.parsed(commands.info("commandstats"), commands.info()));
    }

    @Override
    public long pingMicros() {
        return Failures.told(() -> {
            var before = System.nanoTime();
            commands.ping();
            return (System.nanoTime() - before) / 1_000;
        });
    }

    @Override
    public OptionalLong lifeMillis(KeyName name) {
        return Failures.told(() -> {
            try {
                var left = commands.pttl(name.bytes());
                return left == null || left < -1 ? OptionalLong.empty() : OptionalLong.of(left);
            } catch (RedisCommandExecutionException notPermitted) {
                return OptionalLong.empty();
            }
        });
    }

    @Override
    public Optional<String> type(KeyName name) {
        return Failures.told(() -> {
            try {
                return Optional.ofNullable(commands.type(name.bytes()));
            } catch (RedisCommandExecutionException notPermitted) {
                return Optional.empty();
            }
        });
    }

    @Override
    public OptionalLong bytes(KeyName name) {
        return Failures.told(() -> {
            try {
                var bytes = commands.memoryUsage(name.bytes());
                return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
            } catch (RedisCommandExecutionException notPermitted) {
                return OptionalLong.empty();
            }
        });
    }

    @Override
    public Measure measure(KeyName probe) {
        return Failures.told(() -> {
            if (answers(() -> commands.objectFreq(probe.bytes()))) {
                return Measure.FREQUENCY;
            }
            return answers(() -> commands.objectIdletime(probe.bytes())) ? Measure.IDLE : Measure.NOTHING;
        });
    }

    /** Refused for want of a permission, or of the policy that would count. */
    private static boolean answers(Supplier<@Nullable Long> question) {
        try {
            question.get();
            return true;
        } catch (RedisCommandExecutionException refused) {
            return String.valueOf(refused.getMessage()).startsWith("ERR no such key");
        }
    }

    @Override
    public OptionalLong heat(KeyName name, Measure measure) {
        return Failures.told(() -> {
            try {
                var heat = switch (measure) {
                    case FREQUENCY -> commands.objectFreq(name.bytes());
                    case IDLE -> commands.objectIdletime(name.bytes());
                    case NOTHING -> null;
                };
                return heat == null ? OptionalLong.empty() : OptionalLong.of(heat);
            } catch (RedisCommandExecutionException gone) {
                return OptionalLong.empty();
            }
        });
    }

    @Override
    public Counters look(Instant at) {
        var micros = pingMicros();
        return Failures.told(() -> Counters.parsed(commands.info(), micros, at));
    }

    @Override
    public Health health() {
        return new Health(Health.Status.UP, "Answers.", info.version(), info.keys(), pingMicros());
    }

    @Override
    public void close() {
        connection.close();
    }
}
