package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.redis.Connections;
import dev.keyward.redis.KeyName;
import dev.keyward.redis.KeyScan;
import dev.keyward.redis.KeyspaceConnection;
import dev.keyward.redis.RedisFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks whether a keyspace still holds keys of a family. Reads names only and stops at the first. */
@Component
class LiveKeys {
    private static final int SLOTS_PER_CALL = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Connections connections;

    LiveKeys(Connections connections) {
        this.connections = connections;
    }

    /** A key of the family; empty only when a whole scan saw none. Refuses when the keyspace cannot be searched in ten seconds. */
    Optional<KeyName> anyOf(Family family) {
        return anyOf(
                family,
                family.templates().stream().filter(TemplateVersion::isLive).toList());
    }

    /** The same for keys of one shape. */
    Optional<KeyName> anyOf(Family family, TemplateVersion shape) {
        return anyOf(family, List.of(shape));
    }

    private Optional<KeyName> anyOf(Family family, List<TemplateVersion> shapes) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var connection = connections.open(family.keyspace())) {
            return shapes.stream()
                    .flatMap(shape -> anyOf(shape, connection, deadline).stream())
                    .findFirst();
        } catch (RedisFailure failure) {
            throw Refused.unavailable(
                    "%s cannot be searched for keys of the family: %s"
                            .formatted(family.keyspace(), failure.getMessage()),
                    "Try again when the keyspace answers.");
        }
    }

    private static Optional<KeyName> anyOf(TemplateVersion shape, KeyspaceConnection connection, long deadline) {
        var matcher = shape.template().matcher();
        var pattern = shape.template().scanPattern();
        var cursor = KeyScan.START;
        do {
            if (System.nanoTime() > deadline) {
                throw Refused.unavailable(
                        "The keyspace is too large to be searched at once.", "Try again at a quieter time.");
            }
            var page = connection.scan(pattern, cursor, SLOTS_PER_CALL);
            var found = page.names().stream()
                    .filter(name -> matcher.matches(name.bytes()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.cursor();
        } while (!KeyScan.START.equals(cursor));
        return Optional.empty();
    }
}
