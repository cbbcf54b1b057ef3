package dev.keyward.redis;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes invalidation events into the keyspaces whose deployment wants them. */
@Component
public class EventWriter {
    private final Connections connections;

    EventWriter(Connections connections) {
        this.connections = connections;
    }

    /**
     * Adds one event over a connection of its own.
     *
     * @throws RedisFailure when it was refused or the outcome is unknown; written again, it may be there twice
     */
    public void append(String keyspace, EventStream stream, Map<String, String> fields) {
        try (var connection = connections.open(keyspace)) {
            connection.append(stream, fields);
        }
    }
}
