package dev.keyward.redis;

import java.util.List;

/**
 * One logical Redis the deployment told the console about. Never edited in the console: keyspaces come from
 * configuration, and the connection's secrets are not part of this value.
 */
public record Keyspace(String name, Environment environment, Topology topology, List<String> regions) {
    /** Where it stands; part of what an approval binds. */
    public enum Environment {
        DEV,
        STAGE,
        PROD
    }

    /** How its servers are arranged. */
    public enum Topology {
        STANDALONE,
        SENTINEL,
        CLUSTER
    }
}
