package dev.keyward.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A wire that can be broken on purpose, in front of one loopback port. Two threads a direction: one reads whatever comes,
 * the other passes it on as the toxics of the direction let it. What is random comes from the seed.
 */
public final class FaultProxy implements AutoCloseable {
    private final int target;
    private final int port;
    private final long seed;
    private final Cutting cutting;
    private final AtomicLong connections = new AtomicLong();
    private final Set<Flow> flows = ConcurrentHashMap.newKeySet();
    private final Flow.Toxics toServer = new Flow.Toxics();
    private final Flow.Toxics toClient = new Flow.Toxics();
    private @Nullable ServerSocket door;

    /** How what a client says is cut into pieces; whoever cuts may read along. */
    @FunctionalInterface
    interface Cutting {
        Pieces of(InputStream client) throws IOException;

        /** The next piece; an empty one when the sender has hung up. */
        @FunctionalInterface
        interface Pieces {
            byte[] next() throws IOException;
        }

        /** Whatever one read gives. */
        static Pieces asItComes(InputStream in) {
            var buffer = new byte[1 << 14];
            return () -> {
                var read = in.read(buffer);
                return read < 0 ? new byte[0] : java.util.Arrays.copyOf(buffer, read);
            };
        }
    }

    /** A sound wire to this loopback port. */
    public FaultProxy(int target, long seed) {
        this(target, seed, Cutting::asItComes);
    }

    FaultProxy(int target, long seed, Cutting cutting) {
        this.target = target;
        this.seed = seed;
        this.cutting = cutting;
        this.port = opened(0);
    }

    /** Where clients connect to; the same after {@link #up()}. */
    public int port() {
        return port;
    }

    /** From now on, and instead of what was there, what clients say suffers this. */
    public void toServer(Toxic... toxics) {
        toServer.become(toxics);
    }

    /** From now on, and instead of what was there, what the server answers suffers this. */
    public void toClient(Toxic... toxics) {
        toClient.become(toxics);
    }

    /** A sound wire again in both directions, and up. */
    public void heal() {
        toServer();
        toClient();
        up();
    }

    /** Hangs up on everybody and refuses connections. */
    public synchronized void down() {
        var open = door;
        door = null;
        if (open != null) {
            quietly(open);
        }
        cut();
    }

    /** Takes connections again. */
    public synchronized void up() {
        if (door == null) {
            opened(port);
        }
    }

    /** Hangs up on everybody who is connected, and takes connections again at once. */
    public void cut() {
        flows.forEach(Flow::end);
    }

    /** How many connections were ever made. */
    public long connections() {
        return connections.get();
    }

    private synchronized int opened(int wanted) {
        try {
            var open = new ServerSocket();
            open.setReuseAddress(true);
            open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
            door = open;
            Thread.ofVirtual().name("fault-proxy").start(() -> welcome(open));
            return open.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                join(open.accept());
            } catch (IOException closedOrServerAway) {
                // The next accept says which.
            }
        }
    }

    private void join(Socket client) throws IOException {
        var n = connections.incrementAndGet();
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException away) {
            quietly(client);
            throw away;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var up = new Flow(client, server, cutting.of(client.getInputStream()), toServer, seed + 2 * n);
        var back = new Flow(server, client, Cutting.asItComes(server.getInputStream()), toClient, seed + 2 * n + 1);
        for (var flow : List.of(up, back)) {
            flows.add(flow);
            flow.start(() -> flows.remove(flow));
        }
    }

    static void quietly(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception alreadyClosed) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        down();
    }
}
