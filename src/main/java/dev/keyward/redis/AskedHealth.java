package dev.keyward.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Opens a connection, asks and closes it, for each keyspace on a thread of its own. */
@Component
class AskedHealth implements FleetHealth, DisposableBean {
    private final Connections connections;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    AskedHealth(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Health of(String keyspace) {
        try (var connection = connections.open(keyspace)) {
            return connection.health();
        } catch (RedisFailure failure) {
            return Health.failed(failure);
        }
    }

    @Override
    public List<Health> of(List<String> keyspaces) {
        var asked = keyspaces.stream()
                .map(keyspace -> CompletableFuture.supplyAsync(() -> of(keyspace), threads))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
