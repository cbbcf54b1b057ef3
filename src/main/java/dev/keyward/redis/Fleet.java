package dev.keyward.redis;

import java.util.List;
import java.util.Optional;

/** The keyspaces this console looks after, in the order of the configuration. */
public interface Fleet {
    List<Keyspace> keyspaces();

    Optional<Keyspace> keyspace(String name);

    /** The number of the database that a keyspace is on its servers. */
    default int database(String keyspace) {
        return 0;
    }

    /** Where invalidation events of a keyspace go; empty as long as its deployment has not switched them on. */
    Optional<EventStream> events(String keyspace);
}
