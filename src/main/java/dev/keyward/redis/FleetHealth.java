package dev.keyward.redis;

import java.util.List;

/** Asks keyspaces whether they answer. Bounded: at most about three seconds, however many there are. */
public interface FleetHealth {
    /** The health of one keyspace of the fleet. */
    Health of(String keyspace);

    /** The health of each of them in the same order, asked side by side. */
    List<Health> of(List<String> keyspaces);
}
