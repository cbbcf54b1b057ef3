package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import dev.keyward.redis.vitals.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one keyspace over one connection, and remembers ten minutes of it. Whoever calls keeps the second. */
final class Sampler {
    private static final Duration KEPT = Duration.ofSeconds(LiveReadings.KEPT);
    private final String keyspace;
    private final Connections connections;
    private final InstantSource clock;
    private final Deque<Vitals> looks = new ArrayDeque<>();
    private @Nullable KeyspaceConnection connection;
    private @Nullable Counters last;
    private Instant askedAt;

    Sampler(String keyspace, Connections connections, InstantSource clock) {
        this.keyspace = keyspace;
        this.connections = connections;
        this.clock = clock;
        this.askedAt = clock.instant();
    }

    /** What is remembered; whoever asks wants it to go on. */
    synchronized List<Vitals> asked() {
        askedAt = clock.instant();
        return List.copyOf(looks);
    }

    synchronized boolean isWanted() {
        return askedAt.plusSeconds(LiveReadings.PATIENCE_SECONDS).isAfter(clock.instant());
    }

    /** One look. Asks Redis outside the lock, so that nobody who reads waits for a server that is away. */
    void look() {
        var now = clock.instant();
        try {
            var seen = opened().look(now);
            remember(Vitals.of(last, seen));
            last = seen;
        } catch (RedisFailure away) {
            remember(Vitals.down(now, away.getMessage()));
            rest();
        }
    }

    private KeyspaceConnection opened() {
        var open = connection;
        if (open == null) {
            open = connections.open(keyspace);
            connection = open;
        }
        return open;
    }

    private synchronized void remember(Vitals look) {
        looks.addLast(look);
        while (looks.size() > LiveReadings.KEPT
                || looks.getFirst().at().isBefore(look.at().minus(KEPT))) {
            looks.removeFirst();
        }
    }

    /** Closes the connection; the next look opens another. Rates across the pause are not told. */
    void rest() {
        var open = connection;
        connection = null;
        last = null;
        if (open != null) {
            open.close();
        }
    }
}
