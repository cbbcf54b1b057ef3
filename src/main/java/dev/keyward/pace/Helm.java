package dev.keyward.pace;

import dev.keyward.redis.Connections;
import dev.keyward.redis.KeyspaceConnection;
import dev.keyward.redis.RedisFailure;
import dev.keyward.redis.ServerLoad;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Steers one run from beside it, over a connection of its own: PING says what others feel, INFO what the work costs. While
 * the server does not tell, the run keeps to what its pace begins with.
 */
public final class Helm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Helm.class);
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long FIRST_LOOK = 250_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final int PINGS_BEFORE = 15;

    /** The first few find a new connection and cold code. */
    private static final int PINGS_UNHEARD = 5;

    private final Supplier<KeyspaceConnection> door;
    private final Supplier<Pace> choice;
    private final Throttle throttle;
    private final Governor governor;
    private final Pings pings = new Pings();
    private Pace pace;
    private volatile @Nullable Long pingMicros;
    private volatile boolean over;

    /**
     * What a person may read about it.
     *
     * @param pingMicros the 95th percentile of the last second; null before there is one
     */
    public record Felt(@Nullable Long pingMicros, @Nullable String slowedBy) {}

    private record Look(ServerLoad load, long at, long spent) {}

    /** @param choice of the people, asked again at every look */
    public Helm(Connections connections, String keyspace, Supplier<Pace> choice) {
        this.door = () -> connections.open(keyspace);
        this.choice = choice;
        this.pace = choice.get();
        this.throttle = new Throttle(Gear.of(pace), System::nanoTime);
        this.governor = new Governor(pace);
    }

    /** Listens before the work begins, and steers from then on. */
    public Helm begin() {
        var connection = opened();
        if (connection != null) {
            listenBefore(connection);
        }
        Thread.ofVirtual().name("helm").start(() -> steer(connection));
        return this;
    }

    public Throttle throttle() {
        return throttle;
    }

    public Felt felt() {
        return new Felt(pingMicros, throttle.gear().slowedBy());
    }

    private @Nullable KeyspaceConnection opened() {
        try {
            return door.get();
        } catch (RedisFailure away) {
            LOG.debug("The work is not steered for now: {}", away.getMessage());
            return null;
        }
    }

    private void listenBefore(KeyspaceConnection connection) {
        try {
            for (var n = 0; n < PINGS_UNHEARD; n++) {
                connection.pingMicros();
            }
            for (var n = 0; n < PINGS_BEFORE; n++) {
                pings.add(connection.pingMicros());
            }
        } catch (RedisFailure away) {
            LOG.debug("Nobody knows what others waited before the work: {}", away.getMessage());
        }
        pings.begin();
    }

    private void steer(@Nullable KeyspaceConnection first) {
        var open = first;
        while (!over) {
            if (open == null) {
                LockSupport.parkNanos(PATIENCE.toNanos());
                open = opened();
                continue;
            }
            try (var connection = open) {
                watch(connection);
            } catch (RedisFailure away) {
                throttle.shift(Gear.of(pace));
            }
            open = null;
        }
        if (open != null) {
            open.close();
        }
    }

    private void watch(KeyspaceConnection connection) {
        var before = look(connection);
        var wait = FIRST_LOOK;
        while (!over) {
            listen(connection, before.at() + wait);
            var now = look(connection);
            steer(before, now);
            before = now;
            wait = Math.min(SECOND, wait * 2);
        }
    }

    private Look look(KeyspaceConnection connection) {
        return new Look(connection.load(), System.nanoTime(), throttle.spent());
    }

    private void listen(KeyspaceConnection connection, long until) {
        while (!over && System.nanoTime() - until < 0) {
            pings.add(connection.pingMicros());
            var wakes = System.nanoTime() + BETWEEN_PINGS.toNanos();
            LockSupport.parkNanos(BETWEEN_PINGS.toNanos());
            pings.stalled((System.nanoTime() - wakes) / 1_000);
        }
    }

    private void steer(Look before, Look now) {
        var waiting = pings.take();
        var wall = (now.at() - before.at()) / 1_000;
        var seen = Observation.between(before.load(), now.load(), wall, now.spent() - before.spent(), waiting);
        pingMicros = pings.heard() > 0 ? Long.valueOf(pings.heard()) : pingMicros;
        throttle.shift(governor.steer(chosen(), seen));
    }

    private Pace chosen() {
        try {
            pace = choice.get();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The work keeps its pace while the governance database is away.", away);
        }
        return pace;
    }

    @Override
    public void close() {
        over = true;
    }
}
