package dev.keyward.bench;

import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** What people use today to learn what a server holds, and the bare scan below it all. */
final class KeyCounters implements AutoCloseable {
    static final int LARGEST = 1_000;

    private final int port;
    private final RedisClient client;
    private final StatefulRedisConnection<byte[], byte[]> connection;

    KeyCounters(int port) {
        this.port = port;
        client = RedisClient.create("redis://127.0.0.1:" + port);
        connection = client.connect(ByteArrayCodec.INSTANCE);
    }

    /** @param option such as {@code --bigkeys} */
    void cli(String option) {
        Machine.output("redis-cli", "-p", String.valueOf(port), option);
    }

    /** The same with the largest COUNT; an older redis-cli has none, then a program does as much. */
    void cliOfThousands(String option) throws Exception {
        if (Machine.output("redis-cli", "--help").contains("--count")) {
            Machine.output("redis-cli", "-p", String.valueOf(port), option, "--count", String.valueOf(LARGEST));
        } else if (option.equals("--memkeys")) {
            pages(key -> connection.async().memoryUsage(key));
        } else {
            pages(key -> connection.async().strlen(key));
        }
    }

    /** As redis-cli does it: of each page all types in one pipeline, and then all sizes. */
    private void pages(Function<byte[], RedisFuture<?>> size) throws Exception {
        for (var page = scan(ScanCursor.INITIAL, LARGEST).get(60, TimeUnit.SECONDS); ; page = next(page)) {
            together(page, key -> connection.async().type(key));
            together(page, size);
            if (page.isFinished()) {
                return;
            }
        }
    }

    private void together(KeyScanCursor<byte[]> page, Function<byte[], RedisFuture<?>> command) throws Exception {
        connection.setAutoFlushCommands(false);
        var answers = new ArrayList<RedisFuture<?>>();
        page.getKeys().forEach(key -> answers.add(command.apply(key)));
        connection.setAutoFlushCommands(true);
        connection.flushCommands();
        for (var answer : answers) {
            answer.get(60, TimeUnit.SECONDS);
        }
    }

    /** Every name, one page after the other, and nothing done with it; answers how many there were. */
    long bare(int count) throws Exception {
        long names = 0;
        for (var page = scan(ScanCursor.INITIAL, count).get(60, TimeUnit.SECONDS); ; ) {
            var last = page.isFinished();
            var next = last ? null : scan(page, count);
            names += page.getKeys().size();
            if (next == null) {
                return names;
            }
            page = next.get(60, TimeUnit.SECONDS);
        }
    }

    private KeyScanCursor<byte[]> next(ScanCursor page) throws Exception {
        return scan(page, LARGEST).get(60, TimeUnit.SECONDS);
    }

    private RedisFuture<KeyScanCursor<byte[]>> scan(ScanCursor from, int count) {
        return connection.async().scan(from, ScanArgs.Builder.limit(count));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
