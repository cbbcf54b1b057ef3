package dev.keyward.bench;

import dev.keyward.pace.Gear;
import dev.keyward.pace.Pace;
import dev.keyward.pace.Throttle;
import dev.keyward.purge.engine.Cap;
import dev.keyward.purge.engine.Deed;
import dev.keyward.purge.engine.Delay;
import dev.keyward.purge.engine.Judge;
import dev.keyward.purge.engine.Ledger;
import dev.keyward.purge.engine.Position;
import dev.keyward.purge.engine.PurgeLoop;
import dev.keyward.purge.engine.Source;
import dev.keyward.purge.engine.Step;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other ways to delete the same keys, none of which asks anybody or writes anything down. */
final class Rivals implements AutoCloseable {
    private static final String SHELL =
            "redis-cli -p %d --scan --pattern '%s' %s | xargs -n 1000 redis-cli -p %d unlink";

    private final Stock stock;
    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;
    private final RedisAsyncCommands<String, String> commands;

    Rivals(Stock stock) {
        this.stock = stock;
        client = RedisClient.create(stock.uri());
        connection = client.connect();
        commands = connection.async();
    }

    /** The line that people type. */
    void shell() {
        line("");
    }

    /** The same with the largest COUNT that people give it; an older redis-cli has none, then a program does as much. */
    void shellOfThousands() throws Exception {
        if (Machine.output("redis-cli", "--help").contains("--count")) {
            line("--count 1000");
            return;
        }
        var names = new ArrayList<String>();
        for (var page = scan(ScanCursor.INITIAL, 1_000); ; page = scan(page, 1_000)) {
            names.addAll(page.getKeys());
            while (names.size() >= 1_000 || (page.isFinished() && !names.isEmpty())) {
                var some = names.subList(0, Math.min(1_000, names.size()));
                answered(commands.unlink(some.toArray(String[]::new)));
                some.clear();
            }
            if (page.isFinished()) {
                return;
            }
        }
    }

    private void line(String count) {
        Machine.output("sh", "-c", SHELL.formatted(stock.port(), Loader.PATTERN, count, stock.port()));
    }

    /** As RedisInsight's bulk delete does: pages of 10,000, one UNLINK a key, all of a page in one pipeline. */
    void insight() throws Exception {
        for (var page = scan(ScanCursor.INITIAL, 10_000); ; page = scan(page, 10_000)) {
            connection.setAutoFlushCommands(false);
            var answers = new ArrayList<RedisFuture<Long>>();
            for (var key : page.getKeys()) {
                answers.add(commands.unlink(key));
            }
            connection.setAutoFlushCommands(true);
            connection.flushCommands();
            for (var answer : answers) {
                answered(answer);
            }
            if (page.isFinished()) {
                return;
            }
        }
    }

    /** The product's own loop as that pace begins, without approval, matcher, intents, a lease or anybody who steers. */
    void bare(Pace pace) {
        var loop = client.connect(ByteArrayCodec.INSTANCE);
        try (loop) {
            var bytes = loop.async();
            var pattern = Loader.PATTERN.getBytes(StandardCharsets.US_ASCII);
            var source = (Source) (cursor, count) -> bytes.scan(
                            ScanCursor.of(cursor), ScanArgs.Builder.limit(count).match(pattern))
                    .thenApply(Rivals::page)
                    .toCompletableFuture();
            var deed = (Deed)
                    names -> bytes.unlink(names.stream().map(KeyName::bytes).toArray(byte[][]::new))
                            .toCompletableFuture();
            var tools = new PurgeLoop.Tools(
                    deed,
                    new NoLedger(),
                    Cap.none(),
                    new Throttle(Gear.of(pace), System::nanoTime),
                    Delay.real(),
                    System::nanoTime);
            new PurgeLoop(List.of(new Step(source, name -> Judge.Fate.NAMED, true)), tools).run(Position.START);
        }
    }

    private static KeyScan.Page page(KeyScanCursor<byte[]> answer) {
        return new KeyScan.Page(
                answer.getCursor(), answer.getKeys().stream().map(KeyName::new).toList());
    }

    /** Remembers nothing. */
    private static final class NoLedger implements Ledger {
        @Override
        public Order commit(Entry entry) {
            return new Proceed();
        }

        @Override
        public boolean safeToAct() {
            return true;
        }
    }

    /** The least there is to do, in two parts that no real purge can have apart: find everything, delete what is known. */
    void floor() throws Exception {
        for (var page = scan(ScanCursor.INITIAL, 10_000); !page.isFinished(); ) {
            page = scan(page, 10_000);
        }
        var some = new ArrayList<String>();
        var answers = new ArrayList<RedisFuture<Long>>();
        stock.each(key -> {
            some.add(key);
            if (some.size() == 100) {
                answers.add(commands.unlink(some.toArray(String[]::new)));
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            answers.add(commands.unlink(some.toArray(String[]::new)));
        }
        for (var answer : answers) {
            answered(answer);
        }
    }

    private KeyScanCursor<String> scan(ScanCursor from, int count) throws Exception {
        return answered(ask(from, count));
    }

    private RedisFuture<KeyScanCursor<String>> ask(ScanCursor from, int count) {
        return commands.scan(from, ScanArgs.Builder.limit(count).match(Loader.PATTERN));
    }

    private static <T> T answered(RedisFuture<T> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
