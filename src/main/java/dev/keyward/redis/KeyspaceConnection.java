package dev.keyward.redis;

import java.util.List;
import java.util.Optional;

/**
 * One connection to a keyspace: to its server, to the master that sentinels name, or to every master of a cluster. It
 * never reconnects by itself: whoever loses it opens another and compares {@link #serverRunId()}, since a scan's cursor
 * means nothing to a restarted server.
 */
public interface KeyspaceConnection
        extends KeyScan,
                KeyListing,
                KeyDeletion,
                KeyExpiry,
                KeyPresence,
                KeySizes,
                KeyLives,
                KeyTypes,
                KeyHeat,
                KeyspacePulse,
                LoadReading,
                EventLog,
                AutoCloseable {
    /**
     * The identity of the server process, new at every start and on every replica; of a cluster one for all masters and
     * who owns which slot. 40 characters.
     */
    String serverRunId();

    /**
     * Why a scan on this connection may have missed keys although it came to its end: the servers changed places
     * meanwhile. Empty when they did not.
     *
     * @throws RedisFailure when that cannot be found out
     */
    default Optional<String> disturbance() {
        return Optional.empty();
    }

    /** Its servers that hold keys, each to be scanned for itself: one, or every master of a cluster. */
    List<KeyspaceNode> nodes();

    /** How many keys the server said it holds when the connection was opened. */
    long keyCount();

    /** Asks for a PING and says how it went.
     *
     * @throws RedisFailure when the server does not answer
     */
    Health health();

    /** Ends it at once; a command still under way has an unknown outcome. */
    @Override
    void close();
}
