package dev.keyward.redis;

import dev.keyward.redis.vitals.Counters;
import java.time.Instant;

/** One look at a server: INFO and a PING, nothing else. */
@FunctionalInterface
public interface KeyspacePulse {
    /** @throws RedisFailure when the server does not answer, or refuses */
    Counters look(Instant at);
}
