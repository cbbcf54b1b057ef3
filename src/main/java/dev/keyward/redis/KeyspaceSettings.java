package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Environment;
import dev.keyward.redis.Keyspace.Topology;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/** {@code keyward.keyspaces.<name>.*}: the only place where a keyspace's address and secret come from. */
@ConfigurationProperties("keyward")
record KeyspaceSettings(@Nullable Map<String, Entry> keyspaces) {

    Map<String, Entry> byName() {
        return keyspaces == null ? Map.of() : new LinkedHashMap<>(keyspaces);
    }

    /** Which server of a keyspace is asked for the names of keys. */
    enum ScanFrom {
        MASTER,
        REPLICA
    }

    /** An account of its own on the sentinels. */
    record SentinelEntry(
            @Nullable String username,
            @Nullable String password,
            @Nullable Path passwordFile) {
        Account account(AddressReader reader) {
            return reader.account(username, password, passwordFile);
        }

        @Override
        public String toString() {
            return "SentinelEntry[secret]";
        }
    }

    /** One keyspace as it was configured. It may carry passwords, so it is never printed whole. */
    record Entry(
            @Nullable String url,
            @Nullable Environment environment,
            @Nullable Topology topology,
            @Nullable List<String> regions,
            @Nullable List<String> nodes,
            @Nullable String master,
            @Nullable Integer database,
            @Nullable String username,
            @Nullable String password,
            @Nullable Path passwordFile,
            @Nullable SentinelEntry sentinel,
            @Nullable Boolean tls,
            @Nullable Path caFile,
            @Nullable ScanFrom scan,
            @Nullable String invalidationStream,
            @Nullable Integer invalidationStreamLength) {

        @ConstructorBinding
        Entry {}

        /** One server, with whatever its url says. */
        Entry(
                @Nullable String url,
                @Nullable Environment environment,
                @Nullable Topology topology,
                @Nullable List<String> regions) {
            this(
                    url,
                    environment,
                    topology,
                    regions,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        Keyspace keyspace(String name) {
            return new Keyspace(
                    name,
                    environment == null ? Environment.PROD : environment,
                    topology == null ? Topology.STANDALONE : topology,
                    regions == null ? List.of() : List.copyOf(regions));
        }

        Optional<EventStream> events(String keyspace) {
            return invalidationStream == null || invalidationStream.isBlank()
                    ? Optional.empty()
                    : Optional.of(EventStream.of(
                            keyspace,
                            invalidationStream.strip(),
                            Objects.requireNonNullElse(invalidationStreamLength, EventStream.USUAL_LENGTH)));
        }

        @Override
        public String toString() {
            return "Entry[environment=%s, topology=%s, regions=%s, address=(secret)]"
                    .formatted(environment, topology, regions);
        }
    }
}
