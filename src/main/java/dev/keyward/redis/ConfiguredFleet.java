package dev.keyward.redis;

import dev.keyward.kernel.Slug;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fleet as the deployment configured it; an address that cannot be used stops the start. */
@Component
class ConfiguredFleet implements Fleet {
    private final Map<String, Keyspace> keyspaces = new LinkedHashMap<>();
    private final Map<String, KeyspaceAddress> addresses = new LinkedHashMap<>();
    private final Map<String, EventStream> events = new LinkedHashMap<>();

    ConfiguredFleet(KeyspaceSettings settings) {
        settings.byName().forEach((name, entry) -> {
            Slug.checked("The name of a keyspace", name);
            keyspaces.put(name, entry.keyspace(name));
            addresses.put(name, KeyspaceAddress.of(name, entry));
            entry.events(name).ifPresent(stream -> events.put(name, stream));
        });
    }

    @Override
    public List<Keyspace> keyspaces() {
        return List.copyOf(keyspaces.values());
    }

    @Override
    public Optional<Keyspace> keyspace(String name) {
        return Optional.ofNullable(keyspaces.get(name));
    }

    @Override
    public int database(String keyspace) {
        return address(keyspace).map(KeyspaceAddress::database).orElse(0);
    }

    @Override
    public Optional<EventStream> events(String keyspace) {
        return Optional.ofNullable(events.get(keyspace));
    }

    Optional<KeyspaceAddress> address(String name) {
        return Optional.ofNullable(addresses.get(name));
    }
}
