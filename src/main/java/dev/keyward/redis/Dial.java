package dev.keyward.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connects to one server by Lettuce, set so that nothing happens behind our back: nothing is replayed, nothing waits in a
 * queue for a server to come back, and no connection returns by itself. TLS always checks the certificate and the host.
 */
final class Dial implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final int MOST_COMMANDS_WAITING = 1_000;

    private final ClientResources resources = DefaultClientResources.create();
    private final Map<Optional<Path>, RedisClient> clients = new ConcurrentHashMap<>();

    private StatefulRedisConnection<byte[], byte[]> server(KeyspaceAddress address, Place place) {
        return connected(address, place, address.account(), address.database());
    }

    /** A server of the keyspace that holds keys. */
    LettuceConnection opened(KeyspaceAddress address, Place place) {
        var connection = server(address, place);
        try {
            return Failures.told(() -> new LettuceConnection(connection, address.database()));
        } catch (RuntimeException unusable) {
            connection.close();
            throw unusable;
        }
    }

    StatefulRedisConnection<byte[], byte[]> sentinel(KeyspaceAddress address, Place place) {
        return connected(address, place, address.sentinels(), 0);
    }

    private StatefulRedisConnection<byte[], byte[]> connected(
            KeyspaceAddress address, Place place, Account account, int database) {
        return Failures.told(() -> {
            var connection = client(address.authority()).connect(ByteArrayCodec.INSTANCE, uri(place, address.tls()));
            try {
                Introduction.made(connection.sync(), account, database);
                return connection;
            } catch (RuntimeException unusable) {
                connection.close();
                throw unusable;
            }
        });
    }

    /** Without account and database, so that connecting sends no command that can be refused. */
    private static RedisURI uri(Place place, boolean tls) {
        var uri = RedisURI.builder()
                .withHost(place.host())
                .withPort(place.port())
                .withSsl(tls)
                .withVerifyPeer(SslVerifyMode.FULL)
                .withTimeout(Connections.COMMAND_TIMEOUT)
                .build();
        uri.setCredentialsProvider(Introduction.NOBODY);
        return uri;
    }

    private RedisClient client(@Nullable Path authority) {
        return clients.computeIfAbsent(Optional.ofNullable(authority), trusted -> {
            var client = RedisClient.create(resources);
            client.setOptions(options(trusted));
            return client;
        });
    }

    private static ClientOptions options(Optional<Path> authority) {
        return ClientOptions.builder()
                .autoReconnect(false)
                .protocolVersion(ProtocolVersion.RESP2)
                .pingBeforeActivateConnection(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .replayFilter(command -> true)
                .requestQueueSize(MOST_COMMANDS_WAITING)
                .timeoutOptions(TimeoutOptions.enabled(Connections.COMMAND_TIMEOUT))
                .socketOptions(sockets())
                .sslOptions(tls(authority))
                .build();
    }

    private static SocketOptions sockets() {
        var keepAlive = SocketOptions.KeepAliveOptions.builder()
                .enable()
                .idle(Duration.ofSeconds(15))
                .interval(Duration.ofSeconds(5))
                .count(3)
                .build();
        return SocketOptions.builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .keepAlive(keepAlive)
                .build();
    }

    private static SslOptions tls(Optional<Path> authority) {
        var options = SslOptions.builder()
                .jdkSslProvider()
                .protocols("TLSv1.3", "TLSv1.2")
                .handshakeTimeout(Connections.COMMAND_TIMEOUT);
        return authority
                .map(file -> options.trustManager(file.toFile()))
                .orElse(options)
                .build();
    }

    @Override
    public void close() {
        clients.values().forEach(client -> client.shutdown(Duration.ZERO, Duration.ofSeconds(2)));
        resources.shutdown(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
