package dev.keyward.testing;

import dev.keyward.demo.LocalRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** A real Redis on a free loopback port, without persistence, until the JVM ends. */
public final class RedisServer implements AutoCloseable {
    private static @Nullable RedisServer shared;

    private final LocalRedis redis;

    private RedisServer(LocalRedis redis) {
        this.redis = redis;
        Runtime.getRuntime().addShutdownHook(new Thread(redis::stop));
    }

    /** The one which tests share; they keep apart by the names of their keys. */
    public static synchronized RedisServer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** One of the test's own, for what would disturb others, such as {@link #restart()}. */
    public static RedisServer start() {
        try {
            return new RedisServer(LocalRedis.forgetful(Files.createTempDirectory("keyward-redis")));
        } catch (IOException e) {
            throw new UncheckedIOException("The tests need a Redis: install redis-server.", e);
        }
    }

    public int port() {
        return redis.port();
    }

    /** Such as {@code redis://127.0.0.1:6399}. */
    public String uri() {
        return redis.uri();
    }

    /** Ends the process at once and starts it anew on the same port: empty, and with another {@code run_id}. */
    public void restart() {
        redis.restart();
    }

    @Override
    public void close() {
        redis.stop();
    }
}
