package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The few commands the console ever sends: SCAN, UNLINK, MEMORY USAGE, OBJECT FREQ and IDLETIME, INFO, PING. */
final class LettuceConnection implements KeyspaceConnection {
    private final StatefulRedisConnection<byte[], byte[]> connection;
    private final RedisCommands<byte[], byte[]> commands;
    private final ServerInfo info;

    LettuceConnection(StatefulRedisConnection<byte[], byte[]> connection, int database) {
        this.connection = connection;
        this.commands = connection.sync();
        this.info = ServerInfo.parsed(commands.info(), database);
    }

    @Override
    public String serverRunId() {
        return info.runId();
    }

    @Override
    public long keyCount() {
        return info.keys();
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return Failures.told(() -> {
            var args = new ScanArgs().match(pattern).limit(count);
            var answer = commands.scan(ScanCursor.of(cursor), args);
            return new Page(
                    answer.getCursor(),
                    answer.getKeys().stream().map(KeyName::new).toList());
        });
    }

    @Override
    public long unlink(List<KeyName> names) {
        if (names.isEmpty() || names.size() > MAX_NAMES) {
            throw new IllegalArgumentException("One UNLINK names 1 to %d keys.".formatted(MAX_NAMES));
        }
        var bytes = names.stream().mapToLong(name -> name.bytes().length).sum();
        if (bytes > MAX_BYTES && names.size() > 1) {
            throw new IllegalArgumentException("One UNLINK names at most %d bytes of keys.".formatted(MAX_BYTES));
        }
        var keys = names.stream().map(KeyName::bytes).toArray(byte[][]::new);
        return Failures.told(() -> commands.unlink(keys));
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
        return Failures.told(() -> {
            var before = System.nanoTime();
            commands.ping();
            var micros = (System.nanoTime() - before) / 1_000;
            return Counters.parsed(commands.info(), micros, at);
        });
    }

    @Override
    public Health health() {
        return Failures.told(() -> {
            var before = System.nanoTime();
            commands.ping();
            var micros = (System.nanoTime() - before) / 1_000;
            return new Health(Health.Status.UP, "Answers.", info.version(), info.keys(), micros);
        });
    }

    @Override
    public void close() {
        connection.close();
    }
}
