package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Topology;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a keyspace's servers are and how to sign in there. Read once at start; prints as nothing but its name.
 *
 * @param places the server; of a Sentinel keyspace the sentinels, of a cluster any of its nodes
 * @param master what the sentinels call the master; null without sentinels
 * @param account on the servers with the keys
 * @param sentinels on the sentinels
 * @param authority certificates to trust instead of the JDK's; null for the JDK's
 * @param scansReplica whether names are read from a replica when one is recent
 */
record KeyspaceAddress(
        String keyspace,
        Topology topology,
        List<Place> places,
        @Nullable String master,
        int database,
        Account account,
        Account sentinels,
        boolean tls,
        @Nullable Path authority,
        boolean scansReplica) {
    static KeyspaceAddress of(String keyspace, KeyspaceSettings.Entry entry) {
        return new AddressReader(keyspace, entry).address();
    }

    @Override
    public String toString() {
        return "KeyspaceAddress[" + keyspace + "]";
    }
}
