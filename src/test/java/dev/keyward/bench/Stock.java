package dev.keyward.bench;

import dev.keyward.demo.KeyWriter;
import dev.keyward.testing.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/** A Redis of its own with a keyspace of about 100 bytes a key: the family that goes and what must stay. */
final class Stock implements AutoCloseable {
    /** A SET of the family's keys, as its writers would keep it. */
    static final String INDEX = "index:catalog-item";

    private static final int AT_ONCE = 1_000;
    private static final String VALUE = "v".repeat(60);

    final int family;
    final int others;
    private final RedisServer redis = RedisServer.start();
    private final RedisClient client = RedisClient.create(redis.uri());
    private final RedisCommands<String, String> commands = client.connect().sync();

    Stock(int family, int others) throws IOException {
        this.family = family;
        this.others = others;
        try (var writer = new KeyWriter(redis.port())) {
            for (var n = 0; n < others; n++) {
                writer.set(Loader.bystanderKey(n), VALUE);
            }
        }
    }

    int port() {
        return redis.port();
    }

    String uri() {
        return redis.uri();
    }

    /** Writes the family anew: keys of the demo's family {@code catalog-item}. */
    void fill() throws IOException {
        fill(family);
    }

    /** Writes so many of them. */
    void fill(int keys) throws IOException {
        try (var writer = new KeyWriter(redis.port())) {
            each(keys, key -> writer.set(key, VALUE));
        }
    }

    void each(Consumer<String> key) {
        each(family, key);
    }

    private static void each(int keys, Consumer<String> key) {
        for (var n = 0; n < keys; n++) {
            key.accept("catalog:v2:item:%d:region:%s".formatted(1_000_000 + n / 2, n % 2 == 0 ? "eu" : "us"));
        }
    }

    void index() {
        var some = new ArrayList<String>();
        each(key -> {
            some.add(key);
            if (some.size() == AT_ONCE) {
                commands.sadd(INDEX, some.toArray(String[]::new));
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            commands.sadd(INDEX, some.toArray(String[]::new));
        }
    }

    void dropIndex() {
        commands.unlink(INDEX);
    }

    /** Everything of the family is gone, and nothing else. */
    void requireGone(String method, int besides) {
        var left = commands.dbsize();
        if (left != others + besides) {
            throw new IllegalStateException("%s left %,d keys, expected %,d".formatted(method, left, others + besides));
        }
    }

    /** Seconds of processor time the server has taken so far. */
    double cpu() {
        return commands.info("cpu")
                .lines()
                .filter(line -> line.matches("used_cpu_(user|sys):.*"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        redis.close();
    }
}
