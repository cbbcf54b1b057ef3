package dev.keyward.redis;

import java.util.Collections;
import java.util.NavigableMap;

/** One server of a keyspace, read for itself: its own cursor, counts and facts. */
public interface KeyspaceNode extends KeyScan, KeyFacts {
    /** Where it is, such as {@code 10.0.0.7:6379}; never a secret. */
    String node();

    /** New whenever a cursor of this server is worth nothing: another process, or other slots. 40 characters. */
    String identity();

    /** How many keys it said it holds when the connection was opened. */
    long keyCount();

    /**
     * Whether cursors are places in one hash table, so that a scan may begin anywhere: Redis, Valkey and KeyDB do, but for
     * clusters since 7.4 (Valkey 8.0), which hold a table a slot.
     */
    boolean holdsOneTable();

    /**
     * How many keys each of its slots holds, where it holds a table a slot: then a cursor is the slot in its lowest 14 bits
     * and a place in the slot's table above them. Empty for any other server.
     */
    default NavigableMap<Integer, Long> keysBySlot() {
        return Collections.emptyNavigableMap();
    }
}
