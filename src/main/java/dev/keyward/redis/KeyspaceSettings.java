package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.Keyspace.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code keyward.keyspaces.<name>.*}: the only place where a keyspace's address and secret come from. */
@ConfigurationProperties("keyward")
record KeyspaceSettings(@Nullable Map<String, Entry> keyspaces) {

    Map<String, Entry> byName() {
        return keyspaces == null ? Map.of() : new LinkedHashMap<>(keyspaces);
    }

    /** One keyspace as it was configured. The address may carry a password, so it is never printed. */
    record Entry(
            @Nullable String url,
            @Nullable Environment environment,
            @Nullable Topology topology,
            @Nullable List<String> regions) {

        Keyspace keyspace(String name) {
            return new Keyspace(
                    name,
                    environment == null ? Environment.PROD : environment,
                    topology == null ? Topology.STANDALONE : topology,
                    regions == null ? List.of() : List.copyOf(regions));
        }

        @Override
        public String toString() {
            return "Entry[environment=%s, topology=%s, regions=%s, url=(secret)]"
                    .formatted(environment, topology, regions);
        }
    }
}
