package dev.keyward.redis;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Connections to the keyspaces of the configuration, however their servers are arranged. */
@Component
class LettuceConnections implements Connections, DisposableBean {
    private final ConfiguredFleet fleet;
    private final Dial dial = new Dial();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Sentinels sentinels = new Sentinels(dial, threads);
    private final ClusterDoor clusters = new ClusterDoor(dial, threads);

    LettuceConnections(ConfiguredFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public KeyspaceConnection open(String keyspace) {
        var address = fleet.address(keyspace)
                .orElseThrow(() -> new RedisFailure(
                        RedisFailure.Kind.DEAD,
                        false,
                        "The keyspace '%s' is no longer configured.".formatted(keyspace),
                        null));
        return switch (address.topology()) {
            case STANDALONE -> standalone(address);
            case SENTINEL -> behindSentinels(address);
            case CLUSTER -> clusters.open(address);
        };
    }

    private KeyspaceConnection standalone(KeyspaceAddress address) {
        var server = dial.opened(address, address.places().getFirst());
        return reading(server, server, address);
    }

    private KeyspaceConnection behindSentinels(KeyspaceAddress address) {
        var master = SentinelConnection.open(address, sentinels, dial);
        return reading(master, master.server(), address);
    }

    private KeyspaceConnection reading(KeyspaceConnection all, LettuceConnection master, KeyspaceAddress address) {
        if (!address.scansReplica()) {
            return all;
        }
        try {
            return ReplicaConnection.open(all, master, address, dial);
        } catch (RuntimeException unusable) {
            all.close();
            throw unusable;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        dial.close();
    }
}
