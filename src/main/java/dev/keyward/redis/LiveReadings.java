package dev.keyward.redis;

import dev.keyward.redis.vitals.Reading;
import dev.keyward.redis.vitals.Vitals;
import java.util.List;

/**
 * How keyspaces are doing, second by second. One sampler a keyspace looks while somebody asks, and stops when nobody has
 * asked for {@link #PATIENCE_SECONDS}; however many people look, the server is asked once a second.
 */
public interface LiveReadings {
    /** How long a sampler goes on after the last question. */
    int PATIENCE_SECONDS = 15;

    /** How many looks are kept; at one a second, ten minutes. */
    int KEPT = 600;

    /**
     * The looks of the last ten minutes, the oldest first. The first question after a pause waits for one look, at most
     * about three seconds.
     */
    List<Vitals> recent(String keyspace);

    /** What the last of them mean beside the limits of the deployment, sign by sign. */
    List<Reading> standing(String keyspace);
}
