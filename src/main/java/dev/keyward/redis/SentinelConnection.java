package dev.keyward.redis;

import java.util.Optional;

/** A master that sentinels named. Whether it still is one is asked again before anybody relies on a whole scan of it. */
final class SentinelConnection extends Forwarding {
    private final LettuceConnection server;
    private final Place place;
    private final Sentinels sentinels;
    private final KeyspaceAddress address;

    private SentinelConnection(LettuceConnection server, Place place, Sentinels sentinels, KeyspaceAddress address) {
        super(server);
        this.server = server;
        this.place = place;
        this.sentinels = sentinels;
        this.address = address;
    }

    /**
     * Asks for the master and connects to it.
     *
     * @throws RedisFailure also when the server that is named is no master, as in the middle of a failover
     */
    static SentinelConnection open(KeyspaceAddress address, Sentinels sentinels, Dial dial) {
        var place = sentinels.master(address);
        var server = dial.opened(address, place);
        if (!Replication.parsed(server.info()).master()) {
            server.close();
            throw new RedisFailure(
                    RedisFailure.Kind.RETRY, false, "The server that the sentinels name is not the master now.", null);
        }
        return new SentinelConnection(server, place, sentinels, address);
    }

    LettuceConnection server() {
        return server;
    }

    @Override
    public Optional<String> disturbance() {
        var same = sentinels.master(address).equals(place)
                && Replication.parsed(server.info()).master();
        return same ? Optional.empty() : Optional.of("Another server became the master while the keys were read.");
    }
}
