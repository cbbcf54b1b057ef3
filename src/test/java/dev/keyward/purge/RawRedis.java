package dev.keyward.purge;

import io.lettuce.core.LettuceFutures;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanCursor;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an application sees: writes keys and reads them back, with no code of the product in between. */
public final class RawRedis implements AutoCloseable {
    private static final int AT_ONCE = 10_000;

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    /** Names are ISO 8859-1, so that every byte has its character. */
    public RawRedis(String uri) {
        client = RedisClient.create(uri);
        connection = client.connect(new StringCodec(StandardCharsets.ISO_8859_1));
    }

    public void write(Collection<String> keys) {
        var async = connection.async();
        connection.setAutoFlushCommands(false);
        var waiting = new ArrayList<RedisFuture<?>>();
        for (var key : keys) {
            waiting.add(async.set(key, "value of " + key));
            if (waiting.size() == AT_ONCE) {
                sent(waiting);
            }
        }
        sent(waiting);
        connection.setAutoFlushCommands(true);
    }

    /** Each of the keys as a list of this one element. */
    public void push(Collection<String> keys, String element) {
        var async = connection.async();
        var waiting = new ArrayList<RedisFuture<?>>();
        keys.forEach(key -> waiting.add(async.lpush(key, element)));
        sent(waiting);
    }

    /** Gives keys that are there so long to live. */
    public void expire(Collection<String> keys, Duration life) {
        var async = connection.async();
        var waiting = new ArrayList<RedisFuture<?>>();
        keys.forEach(key -> waiting.add(async.pexpire(key, life.toMillis())));
        sent(waiting);
    }

    /** What a stream holds, each event by its fields, the oldest first. */
    public List<java.util.Map<String, String>> events(String stream) {
        return connection.sync().xrange(stream, io.lettuce.core.Range.unbounded()).stream()
                .map(io.lettuce.core.StreamMessage::getBody)
                .toList();
    }

    private void sent(List<RedisFuture<?>> waiting) {
        connection.flushCommands();
        LettuceFutures.awaitAll(Duration.ofSeconds(60), waiting.toArray(RedisFuture[]::new));
        waiting.clear();
    }

    /** Every key that starts with these plain characters. */
    public Set<String> keys(String start) {
        var found = new TreeSet<String>();
        var cursor = ScanCursor.INITIAL;
        do {
            var page = connection
                    .sync()
                    .scan(cursor, new ScanArgs().match(start + "*").limit(10_000));
            found.addAll(page.getKeys());
            cursor = page;
        } while (!cursor.isFinished());
        return found;
    }

    /** How many of these keys are there. */
    public long existing(Collection<String> keys) {
        var found = 0L;
        var some = new ArrayList<String>(1_000);
        for (var iterator = keys.iterator(); iterator.hasNext(); ) {
            some.add(iterator.next());
            if (some.size() == 1_000 || !iterator.hasNext()) {
                found += connection.sync().exists(some.toArray(String[]::new));
                some.clear();
            }
        }
        return found;
    }

    /** How many keys there are. */
    public long size() {
        return connection.sync().dbsize();
    }

    /** Such as {@code 7.0.15}. */
    public String version() {
        return connection.sync().info("server").replaceAll("(?s).*redis_version:(\\S+).*", "$1");
    }

    /** Takes exactly these away, as an application would. */
    public void delete(Collection<String> keys) {
        connection.sync().del(keys.toArray(String[]::new));
    }

    String value(String key) {
        return String.valueOf(connection.sync().get(key));
    }

    /** Takes a command away from everybody, or gives it back. */
    public void acl(String rule) {
        connection
                .sync()
                .dispatch(
                        io.lettuce.core.protocol.CommandType.ACL,
                        new io.lettuce.core.output.StatusOutput<>(new StringCodec(StandardCharsets.ISO_8859_1)),
                        new io.lettuce.core.protocol.CommandArgs<>(new StringCodec(StandardCharsets.ISO_8859_1))
                                .add("SETUSER")
                                .add("default")
                                .add(rule));
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }
}
