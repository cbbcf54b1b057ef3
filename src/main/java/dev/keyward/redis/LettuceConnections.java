package dev.keyward.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Connections by Lettuce, set so that nothing happens behind our back: nothing is replayed, nothing waits in a queue
 * for a server to come back, and no connection returns by itself.
 */
@Component
class LettuceConnections implements Connections, DisposableBean {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MOST_COMMANDS_WAITING = 1_000;

    private final ConfiguredFleet fleet;
    private final RedisClient client = RedisClient.create();

    LettuceConnections(ConfiguredFleet fleet) {
        this.fleet = fleet;
        client.setOptions(options());
    }

    private static ClientOptions options() {
        var keepAlive = SocketOptions.KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(15))
                .interval(Duration.ofSeconds(5))
                .count(3)
                .build();
        return ClientOptions.builder()
                .autoReconnect(false)
                .protocolVersion(ProtocolVersion.RESP2)
                .pingBeforeActivateConnection(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(MOST_COMMANDS_WAITING)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(keepAlive)
                        .build())
                .build();
    }

    @Override
    public KeyspaceConnection open(String keyspace) {
        var address = fleet.address(keyspace)
                .orElseThrow(() -> new RedisFailure(
                        RedisFailure.Kind.DEAD,
                        false,
                        "The keyspace '%s' is no longer configured.".formatted(keyspace),
                        null));
        return Failures.told(() -> {
            var connection = client.connect(ByteArrayCodec.INSTANCE, Introduction.withheld(address.uri()));
            try {
                Introduction.made(connection.sync(), address.uri());
                return new LettuceConnection(connection, address.uri().getDatabase());
            } catch (RuntimeException unusable) {
                connection.close();
                throw unusable;
            }
        });
    }

    @Override
    public void destroy() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
