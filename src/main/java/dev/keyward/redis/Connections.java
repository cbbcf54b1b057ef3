package dev.keyward.redis;

import java.time.Duration;

/** Opens connections to keyspaces by name. */
@FunctionalInterface
public interface Connections {
    /** How long any one command may take before its outcome counts as unknown. */
    Duration COMMAND_TIMEOUT = Duration.ofSeconds(2);

    /**
     * A fresh connection; the caller closes it.
     *
     * @throws RedisFailure when the server cannot be reached within a second, or refuses the account
     */
    KeyspaceConnection open(String keyspace);
}
