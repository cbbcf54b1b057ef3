package dev.keyward.redis;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads names from a replica and does everything else on the master. The replica has to have read all that the master
 * had written when the connection was opened, so that it knows every key of that moment.
 */
final class ReplicaConnection extends Forwarding {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaConnection.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final LettuceConnection master;
    private final LettuceConnection replica;
    private final long wholeCopies;

    private ReplicaConnection(
            KeyspaceConnection all, LettuceConnection master, LettuceConnection replica, long wholeCopies) {
        super(all);
        this.master = master;
        this.replica = replica;
        this.wholeCopies = wholeCopies;
    }

    /**
     * With a replica to read from when one is recent, else as it was.
     *
     * @param all what does everything else
     * @param master the server behind it
     */
    static KeyspaceConnection open(
            KeyspaceConnection all, LettuceConnection master, KeyspaceAddress address, Dial dial) {
        var now = Replication.parsed(master.info());
        for (var candidate : now.replicas()) {
            try {
                var replica = dial.opened(address, candidate.place());
                if (catchesUp(replica, now.offset())) {
                    return new ReplicaConnection(all, master, replica, now.wholeCopies());
                }
                replica.close();
            } catch (RedisFailure away) {
                LOG.info("A replica of {} cannot be read: {}", address, away.getMessage());
            }
        }
        LOG.info("No replica of {} is recent, so its master is scanned.", address);
        return all;
    }

    private static boolean catchesUp(LettuceConnection replica, long offset) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            var now = Replication.parsed(replica.info());
            if (!now.master() && now.linked() && now.offset() >= offset) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() - deadline < 0);
        return false;
    }

    /** One value for both processes: the cursor is the replica's, what was deleted is the master's. */
    @Override
    public String serverRunId() {
        return Fingerprint.of(super.serverRunId() + replica.serverRunId());
    }

    /** Facts come from the replica as well; how long ago a key was used is its own. */
    @Override
    public List<KeyspaceNode> nodes() {
        return List.of(
                new ServerNode("replica", serverRunId(), replica.serverInfo().holdsOneTable(), new BitSet(), replica));
    }

    @Override
    public Page scan(byte[] pattern, String cursor, int count) {
        return replica.scan(pattern, cursor, count);
    }

    @Override
    public CompletableFuture<Page> scanLater(byte[] pattern, String cursor, int count) {
        return replica.scanLater(pattern, cursor, count);
    }

    @Override
    public Optional<String> disturbance() {
        var behind = Replication.parsed(replica.info());
        var still = !behind.master()
                && behind.linked()
                && Replication.parsed(master.info()).wholeCopies() == wholeCopies;
        return still ? super.disturbance() : Optional.of("The replica that was scanned lost its master meanwhile.");
    }

    @Override
    public void close() {
        replica.close();
        super.close();
    }
}
