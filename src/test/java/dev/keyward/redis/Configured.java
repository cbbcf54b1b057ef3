package dev.keyward.redis;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A fleet by the very properties a deployment would set. */
final class Configured {
    private Configured() {}

    /** Such as {@code test.url=redis://localhost:6379}, below {@code keyward.keyspaces}. */
    static ConfiguredFleet fleet(String... properties) {
        return new ConfiguredFleet(settings(properties));
    }

    static KeyspaceSettings settings(String... properties) {
        Map<String, String> set = Stream.of(properties)
                .map(property -> property.split("=", 2))
                .collect(Collectors.toMap(pair -> "keyward.keyspaces." + pair[0], pair -> pair[1]));
        return new Binder(new MapConfigurationPropertySource(set))
                .bind("keyward", KeyspaceSettings.class)
                .get();
    }

    static LettuceConnections connections(String... properties) {
        return new LettuceConnections(fleet(properties));
    }
}
