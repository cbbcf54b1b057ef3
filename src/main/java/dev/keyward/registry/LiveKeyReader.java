package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.Connections;
import dev.keyward.redis.KeyHeat.Measure;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyspaceConnection;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Looks at one key, by a connection of its own and five commands of constant cost, none of which reads the value or counts
 * as use of the key. Few at a time, so that nobody's curiosity is a load.
 */
@Component
class LiveKeyReader {
    private static final int AT_ONCE = 4;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Connections connections;
    private final InstantSource clock;

    LiveKeyReader(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    LiveKey read(String keyspace, KeyName name) {
        if (!turns.tryAcquire()) {
            throw Refused.unavailable("%d others look at a key just now.".formatted(AT_ONCE), "Try again in a second.");
        }
        try (var connection = connections.open(keyspace)) {
            return connection.existing(List.of(name)) == 0 ? LiveKey.absent(clock.instant()) : read(connection, name);
        } catch (RedisFailure failure) {
            throw Refused.unavailable(
                    "%s does not let the key be looked at: %s".formatted(keyspace, failure.getMessage()),
                    "The account that the keyspace's page writes lets the console look at keys of registered families.");
        } finally {
            turns.release();
        }
    }

    private LiveKey read(KeyspaceConnection connection, KeyName name) {
        var life = connection.lifeMillis(name);
        var bytes = connection.bytes(name);
        var idle = connection.heat(name, Measure.IDLE);
        return new LiveKey(
                true,
                life.isPresent() ? life.getAsLong() >= 0 : null,
                life.orElse(-1) >= 0 ? Duration.ofMillis(life.getAsLong()) : null,
                connection.type(name).orElse(null),
                bytes.isPresent() ? bytes.getAsLong() : null,
                idle.isPresent() ? Duration.ofSeconds(idle.getAsLong()) : null,
                clock.instant());
    }
}
