package dev.keyward.redis;

import dev.keyward.redis.Keyspace.Topology;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a keyspace's server is and how to sign in there. Read once at start; prints as nothing but its name. */
record KeyspaceAddress(String keyspace, RedisURI uri) {
    private static final Set<String> SCHEMES = Set.of("redis", "rediss");

    static KeyspaceAddress of(String keyspace, KeyspaceSettings.Entry entry) {
        if (entry.topology() != null && entry.topology() != Topology.STANDALONE) {
            throw new UnusableKeyspace(
                    keyspace,
                    "has topology %s, which this version cannot purge safely yet".formatted(entry.topology()),
                    "Point it at a standalone server, or leave the keyspace out for now.");
        }
        var uri = RedisURI.create(parsed(keyspace, entry));
        uri.setTimeout(Connections.COMMAND_TIMEOUT);
        return new KeyspaceAddress(keyspace, uri);
    }

    private static URI parsed(String keyspace, KeyspaceSettings.Entry entry) {
        if (entry.url() == null || entry.url().isBlank()) {
            throw unreadable(keyspace, "has no url");
        }
        try {
            var uri = new URI(entry.url());
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
                throw unreadable(keyspace, "has a url that is not redis://host:port or rediss://host:port");
            }
            return uri;
        } catch (URISyntaxException secretInside) {
            // Not passed on as the cause: its message repeats the address with its password.
            throw unreadable(keyspace, "has a url that cannot be read");
        }
    }

    private static UnusableKeyspace unreadable(String keyspace, String problem) {
        return new UnusableKeyspace(
                keyspace,
                problem,
                "Set keyward.keyspaces.%s.url to redis://host:port, or rediss://user:password@host:port."
                        .formatted(keyspace));
    }

    @Override
    public String toString() {
        return "KeyspaceAddress[" + keyspace + "]";
    }
}
